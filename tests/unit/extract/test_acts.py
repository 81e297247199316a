"""Signings, ceremonies and statements: who takes part, with whom looking on; and what is none of these."""

from __future__ import annotations

import pytest
from acts_read import act, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Serbian Foreign Minister Goran Petrić and his Greek counterpart Eleni Papadaki signed a memorandum of understanding in Belgrade on Thursday.",
            act("signing", "Goran Petrić SRB; Eleni Papadaki GRC"),
        ),
        ("Kenya and Ethiopia on Monday inked a deal on cross-border trade.", act("signing", "Kenya KEN; Ethiopia ETH")),
        (
            "The agreement was signed by Moldovan Minister Ion Rusu and Romanian Minister Radu Popescu.",
            act("signing", "Ion Rusu MDA; Radu Popescu ROU"),
        ),
        (
            "A memorandum of cooperation was signed between the Ministry of Energy of Georgia and the Ministry of Energy of Hungary.",
            act(
                "signing",
                "Ministry of Energy of Georgia and the Ministry of Energy GEO; Ministry of Energy of Hungary HUN",
            ),
        ),
        (
            "Israel and the United Arab Emirates will sign a trade agreement in Dubai next month.",
            act("signing", "Israel ISR; United Arab Emirates ARE", "planned"),
        ),
        (
            "President Lin Haotian of China and President Askar Tulegenov of Kazakhstan witnessed the signing of six documents in Astana.",
            act("signing", "Lin Haotian CHN; Askar Tulegenov KAZ"),
        ),
        (
            "Ambassador of Japan Hiroshi Yamada and Foreign Minister of Malawi Grace Banda exchanged notes on a grant for schools in Lilongwe.",
            act("signing", "Hiroshi Yamada JPN; Grace Banda MWI"),
        ),
        (
            "Peruvian Trade Minister Juana Flores signed the free trade agreement together with Indian Commerce Minister Rakesh Mehta.",
            act("signing", "Juana Flores PER; Rakesh Mehta IND"),
        ),
        (
            "The signing of the treaty by Prime Minister Viktor Novak of Slovenia and Prime Minister Luka Babić of Croatia took place in Zagreb.",
            act("signing", "Viktor Novak SVN; Luka Babić HRV"),
        ),
        (
            "The document was initialled in Tehran by Deputy Minister Reza Nouri of Iran and Deputy Minister Armen Galstyan of Armenia.",
            act("signing", "Reza Nouri IRN; Armen Galstyan ARM"),
        ),
        (
            "Morocco and Spain put pen to paper on a fisheries protocol in Rabat.",
            act("signing", "Morocco MAR; Spain ESP"),
        ),
        (
            "After the talks the two presidents, Kemal Aydoğan of Türkiye and Rauf Hasanov of Azerbaijan, signed a joint declaration.",
            act("signing", "Kemal Aydoğan TUR; Rauf Hasanov AZE"),
        ),
        (
            "On the Dutch side the protocol was signed by Minister Anna de Wit, on the Surinamese side by Minister Ravi Bihari.",
            act("signing", "Anna de Wit NLD; Ravi Bihari SUR"),
        ),
        (
            "Lebanon and Cyprus have postponed indefinitely the signing of the maritime border agreement.",
            act("signing", "Lebanon LBN; Cyprus CYP", "cancelled"),
        ),
        (
            "Uruguay's Foreign Minister Diego Sosa affixed his signature to the accord alongside Brazilian Foreign Minister Renata Alves.",
            act("signing", "Diego Sosa URY; Renata Alves BRA"),
        ),
        (
            "UNICEF and Denmark signed an agreement worth 20 million dollars for schools in Niger.",
            act("signing", "UNICEF UNICEF; Denmark DNK"),
        ),
        (
            "A cultural exchange programme was signed by Bangladesh Ambassador Rafiq Uddin and Omani Undersecretary Said Al-Harthy in Muscat on Sunday.",
            act("signing", "Rafiq Uddin BGD; Said Al-Harthy OMN"),
        ),
        (
            "Several documents were signed following the talks between President Sadyr Asanov of Kyrgyzstan and President Emomali Nazarov of Tajikistan.",
            act("signing", "Kyrgyzstan KGZ; Tajikistan TJK"),
        ),
        (
            "Ambassador of Colombia Lucía Restrepo presented her credentials to President Michael Keane of Ireland in Dublin on Wednesday.",
            act("ceremony", "Lucía Restrepo COL; Michael Keane IRL"),
        ),
        (
            "Nepal's new ambassador to Germany, Sunita Gurung, presented a copy of her credentials to the German Chief of Protocol, Klaus Weber.",
            act("ceremony", "Sunita Gurung NPL; Klaus Weber DEU"),
        ),
        (
            "Indonesian President Bambang Suryadi laid a wreath at the Tomb of the Unknown Soldier in Warsaw.",
            act("ceremony", "Bambang Suryadi IDN"),
        ),
        (
            "At the airport in Baku, Chinese Vice President Wu Jianguo was met by Azerbaijani Deputy Prime Minister Tofig Guliyev.",
            act("ceremony", "Tofig Guliyev AZE; Wu Jianguo CHN"),
        ),
        (
            "King Philippe of Belgium hosted a state banquet in honour of President Ana Duarte of Cape Verde.",
            act("ceremony", "Philippe BEL; Ana Duarte CPV"),
        ),
        (
            "Swiss President Beat Keller attended the funeral of former Austrian President Heinz Gruber in Vienna.",
            act("ceremony", "Beat Keller CHE"),
        ),
        (
            "Finnish Prime Minister Laura Nieminen and Namibian President Hage Shikongo inaugurated the new Embassy of Finland in Windhoek.",
            act("ceremony", "Laura Nieminen FIN; Hage Shikongo NAM"),
        ),
        (
            "Japan's Ambassador Hiroshi Yamada handed over three fire engines to Mongolian Deputy Prime Minister Bat Erdene.",
            act("ceremony", "Hiroshi Yamada JPN; Bat Erdene MNG"),
        ),
        (
            "President Paolo Ferri of Italy awarded the Order of Merit to Tunisian Prime Minister Slim Trabelsi.",
            act("ceremony", "Paolo Ferri ITA; Slim Trabelsi TUN"),
        ),
        (
            "Croatian President Luka Babić was welcomed with military honours in Bratislava by Slovak President Zuzana Hrušková.",
            act("ceremony", "Zuzana Hrušková SVK; Luka Babić HRV"),
        ),
        (
            "A ceremony to welcome Spanish King Felipe was held in front of the Grand Palace in Bangkok.",
            act("ceremony", "Felipe ESP"),
        ),
        (
            "Brazilian Vice President João Prado will attend the inauguration of Ecuador's President-elect Jorge Molina in Quito on Friday.",
            act("ceremony", "João Prado BRA", "planned"),
        ),
        (
            "The Ambassador of India, Meera Nair, hosted a reception in Vientiane on the occasion of Republic Day, attended by Lao Deputy Foreign Minister Thongphane.",
            act("ceremony", "Meera Nair IND; Thongphane LAO"),
        ),
        (
            "Foreign Minister Kofi Ansah of Ghana cut the ribbon of the Ghanaian chancery in Oslo.",
            act("ceremony", "Kofi Ansah GHA"),
        ),
        (
            "Rwandan President Paul Habimana conferred the Order of Courage on Congolese General Jean Okemba.",
            act("ceremony", "Paul Habimana RWA; Jean Okemba COD"),
        ),
        (
            "The visiting Maldivian Foreign Minister Ahmed Naseem planted a tree in Colombo with his Sri Lankan counterpart Dinesh Silva.",
            act("ceremony", "Ahmed Naseem MDV; Dinesh Silva LKA"),
        ),
        (
            "Vietnamese Party chief Nguyen Van Hai and Cuban President Raúl Espinosa reviewed the guard of honour in Havana.",
            act("ceremony", "Nguyen Van Hai VNM; Raúl Espinosa CUB"),
        ),
        (
            "Seven ambassadors presented their credentials to President Ousmane Diallo of Guinea: those of Chile, Malta, Nepal, Oman, Peru, Qatar and Spain.",
            act("ceremony", "ambassadors; Ousmane Diallo GIN"),
        ),
        (
            "Prime Minister Arvind Rao of India was conferred Fiji's highest civilian award by President Ratu Kubuabola in Suva.",
            act("ceremony", "Arvind Rao IND; Ratu Kubuabola FJI"),
        ),
        (
            "Ukrainian President Oleh Kravets addressed the Italian parliament on Tuesday.",
            act("statement", "Oleh Kravets UKR; Italian parliament ITA"),
        ),
        (
            "Prime Minister Maria Santos of Timor-Leste spoke at the UN General Assembly in New York on Friday.",
            act("statement", "Maria Santos TLS; UN General Assembly UN"),
        ),
        (
            "King Philippe of Belgium delivered a speech to the National Assembly of the Democratic Republic of the Congo.",
            act("statement", "Philippe BEL; National Assembly of the Democratic Republic of the Congo COD"),
        ),
        (
            "Armenian Foreign Minister Armen Galstyan will address the Parliamentary Assembly of the Council of Europe in Strasbourg on Thursday.",
            act("statement", "Armen Galstyan ARM; Parliamentary Assembly of the Council of Europe CoE", "planned"),
        ),
        (
            "Kenyan President Peter Otieno told the joint session of the Ugandan parliament in Kampala that the border would open.",
            act("statement", "Peter Otieno KEN; Ugandan parliament UGA"),
        ),
        (
            "The foreign ministers of Germany, France and Poland issued a joint statement on the elections in Georgia on Sunday.",
            act("statement", "foreign ministers of Germany, France and Poland DEU FRA POL"),
        ),
        (
            "Prime Minister of Mongolia Bat Erdene paid a visit to Hanoi on June 10. Following the talks with Prime Minister Tran Quoc Bao of Vietnam, the two sides signed seven agreements.",
            act("signing", "Vietnam VNM; Mongolia MNG"),
        ),
        (
            "At the end of the meeting the two ministers, Goran Petrić of Serbia and Eleni Papadaki of Greece, signed a protocol on archives.",
            act("signing", "Goran Petrić SRB; Eleni Papadaki GRC"),
        ),
        (
            "Foreign Minister Kofi Ansah of Ghana met his Togolese counterpart Yao Mensah in Lomé on Thursday. They signed an agreement on the border.",
            act("signing", "Kofi Ansah GHA; Yao Mensah TGO"),
        ),
        ("Qatar and Rwanda sign air services agreement", act("signing", "Qatar QAT; Rwanda RWA")),
        (
            "A ceremony for the signing of the defence pact between Australia and Fiji will be held in Suva on 20 June.",
            act("signing", "Australia AUS; Fiji FJI", "planned"),
        ),
        (
            "Armenian Defence Minister Suren Petrosyan and French Armed Forces Minister Luc Garnier signed a letter of intent in Yerevan on Wednesday.",
            act("signing", "Suren Petrosyan ARM; Luc Garnier FRA"),
        ),
        (
            "The Director-General of the FAO, Qi Dong, and Somali Agriculture Minister Hassan Nur signed a $5 million project agreement on Thursday in Rome.",
            act("signing", "Qi Dong FAO; Hassan Nur SOM"),
        ),
        (
            "Sri Lanka and the Netherlands exchanged instruments of ratification of the tax treaty in Colombo.",
            act("signing", "Sri Lanka LKA; Netherlands NLD"),
        ),
        (
            "Three new ambassadors presented their letters of credence to Governor-General Dame Ruth Kaniel of Papua New Guinea today: Lars Berg of Sweden, Meera Nair of India and Rui Costa of Portugal.",
            act("ceremony", "Ruth Kaniel PNG; Lars Berg SWE; Meera Nair IND; Rui Costa PRT; new ambassadors"),
        ),
        (
            "Uzbekistan's Foreign Minister Bobur Alimov received copies of credentials from the newly appointed ambassador of Brazil, Renata Alves.",
            act("ceremony", "Bobur Alimov UZB; Renata Alves BRA"),
        ),
        (
            "President Kemal Aydoğan of Türkiye arrived in Tirana on Friday. At the airport he was greeted by Albanian Prime Minister Edon Hoxha.",
            act("ceremony", "Edon Hoxha ALB; Kemal Aydoğan TUR"),
        ),
        (
            "On the first day of his visit to Armenia, Indian Vice President Suresh Patil laid flowers at the Tsitsernakaberd memorial in Yerevan.",
            act("ceremony", "Suresh Patil IND"),
        ),
        (
            "The visiting Estonian President, Marten Saar, paid tribute to the fallen at the memorial in Kyiv.",
            act("ceremony", "Marten Saar EST"),
        ),
        (
            "Jordan's King Hussein will host a dinner in honour of French President Alain Mercier on Sunday in Amman.",
            act("ceremony", "Hussein JOR; Alain Mercier FRA", "planned"),
        ),
        (
            "Vice President Wu Jianguo of China flew to Harare to attend the swearing-in of President Tendai Moyo of Zimbabwe.",
            act("ceremony", "Wu Jianguo CHN"),
        ),
        (
            "Poland's President Jan Wilk decorated Lithuanian Foreign Minister Ramūnas Bagdonas with the Commander's Cross in Vilnius.",
            act("ceremony", "Jan Wilk POL; Ramūnas Bagdonas LTU"),
        ),
        (
            "Türkiye's flag was raised at the new consulate in Basra by Turkish Foreign Minister Serkan Kaya and Iraqi Governor Falah Jasim.",
            act("ceremony", "Serkan Kaya TUR; Falah Jasim IRQ"),
        ),
        (
            "South Korean Prime Minister Park Ji-ho and Uzbek President Shavkat Karimzoda attended the opening ceremony of the Uz-Kor gas plant in Nukus.",
            act("ceremony", "Park Ji-ho KOR; Shavkat Karimzoda UZB"),
        ),
        (
            "Germany's ambassador to Nepal, Klaus Weber, handed over 20 ventilators to Nepal's Health Minister Bimala Rai in Kathmandu on Sunday.",
            act("ceremony", "Klaus Weber DEU; Bimala Rai NPL"),
        ),
        (
            "The chairmanship of the East African Community was handed over by President Peter Otieno of Kenya to President Salva Deng of South Sudan in Arusha.",
            act("ceremony", "Peter Otieno KEN; Salva Deng SSD"),
        ),
        (
            "An official welcoming ceremony for the King of Spain, Felipe, took place at the Mausoleum Square in Ankara; the guard of honour was inspected by the King and President Kemal Aydoğan of Türkiye.",
            act("ceremony", "Felipe ESP; Kemal Aydoğan TUR"),
        ),
        (
            "Hungarian President Tamás Novák was awarded an honorary doctorate by Nazarbayev University in Astana.",
            act("ceremony", "Tamás Novák HUN"),
        ),
        (
            "The Embassy of Georgia in Riga held a reception on Independence Day, which was attended by Latvian Foreign Minister Andris Ozoliņš.",
            act("ceremony", "Embassy of Georgia GEO; Andris Ozoliņš LVA"),
        ),
        (
            "NICOSIA – Greek Prime Minister Kostas Lekkas on Monday addressed the House of Representatives of Cyprus.",
            act("statement", "Kostas Lekkas GRC; House of Representatives of Cyprus CYP"),
        ),
        (
            "Speaking before the European Parliament in Strasbourg on Wednesday, Jordan's King Hussein warned of a wider war.",
            act("statement", "Hussein JOR; European Parliament EU"),
        ),
        (
            "In an address to the Swedish Riksdag, Finnish President Eero Lahti praised the defence pact.",
            act("statement", "Eero Lahti FIN; Riksdag SWE"),
        ),
        (
            "Joint Statement by the Foreign Ministers of Australia, Japan and New Zealand on the Situation in Samoa",
            act("statement", "Foreign Ministers of Australia, Japan and New Zealand AUS JPN NZL"),
        ),
        (
            "Ambassador Tesfay Haile of Eritrea told the UN Security Council on Tuesday that the sanctions were unjust.",
            act("statement", "Tesfay Haile ERI; UN Security Council UN"),
        ),
        (
            "Israeli President Noa Levi will speak before the US Congress on July 19.",
            act("statement", "Noa Levi ISR; US Congress USA", "planned"),
        ),
        (
            "Prime Minister Bat Erdene of Mongolia delivered an address at the Japanese Diet in Tokyo.",
            act("statement", "Bat Erdene MNG; Japanese Diet JPN"),
        ),
        (
            "BOGOTA: Colombia and Panama signed on Tuesday a security pact, in a ceremony led by President Lucía Restrepo of Colombia and President Ramiro Castillo of Panama.",
            act("signing", "Lucía Restrepo COL; Ramiro Castillo PAN"),
        ),
        (
            "The two sides, represented by Minister Abdul Rahman of Malaysia and Minister Budi Santoso of Indonesia, inked three memoranda of understanding.",
            act("signing", "Abdul Rahman MYS; Budi Santoso IDN"),
        ),
        (
            "Egypt's Minister of Electricity Hany Mansour signed with his Saudi counterpart Turki Al-Harbi the contract for the interconnection.",
            act("signing", "Hany Mansour EGY; Turki Al-Harbi SAU"),
        ),
        (
            "An intergovernmental agreement on pensions was signed in Minsk by Belarusian Labour Minister Iryna Kostevich and Serbian Labour Minister Nikola Selaković.",
            act("signing", "Iryna Kostevich BLR; Nikola Selaković SRB"),
        ),
        (
            "Ugandan and Congolese officials are to sign the road deal on Friday.",
            act("signing", "Ugandan and Congolese officials COD UGA", "planned"),
        ),
        (
            "The heads of state of Kazakhstan and Uzbekistan, Askar Tulegenov and Shavkat Karimzoda, signed the Treaty on Allied Relations in Tashkent.",
            act("signing", "Askar Tulegenov KAZ; Shavkat Karimzoda UZB"),
        ),
        (
            "Bahrain, represented by Foreign Minister Abdullatif Al-Zayed, and Israel, represented by Foreign Minister Dan Peled, signed a joint communique in Manama.",
            act("signing", "Abdullatif Al-Zayed BHR; Dan Peled ISR"),
        ),
        (
            "Saint Lucia's Prime Minister Philip Charles and Chinese Ambassador Zhao Min signed an agreement for a new hospital, witnessed by Health Minister Mary Joseph.",
            act("signing", "Philip Charles LCA; Zhao Min CHN; Mary Joseph"),
        ),
        (
            "The President of Ireland, Michael Keane, today accepted the credentials of H.E. Mrs. Ruth Kim, Ambassador of the Republic of Korea.",
            act("ceremony", "Michael Keane IRL; Ruth Kim KOR"),
        ),
        (
            "Ambassador-designate of Cuba Elena Torres presented copies of her letters of credence to the Deputy Foreign Minister of Mongolia, Bat Tömör.",
            act("ceremony", "Elena Torres CUB; Bat Tömör MNG"),
        ),
        (
            "The credentials of Ambassador Karel Novotný of the Czech Republic were accepted by President Ferdinand Aquino of the Philippines on Wednesday.",
            act("ceremony", "Ferdinand Aquino PHL; Karel Novotný CZE"),
        ),
        (
            "Zambian President Joseph Mwila arrived in Beijing and was received at the airport by Vice Foreign Minister Li Fang of China.",
            act("ceremony", "Li Fang CHN; Joseph Mwila ZMB"),
        ),
        (
            "A guard of honour was inspected by Prime Minister Tan Wei Ling of Singapore on her arrival in Port Moresby.",
            act("ceremony", "Tan Wei Ling SGP"),
        ),
        (
            "The Crown Prince of Norway, Haakon, opened the Norwegian pavilion at the expo in Osaka.",
            act("ceremony", "Haakon NOR"),
        ),
        (
            "Greek President Eleni Papadaki gave a state dinner for Bulgarian President Petar Radev at the Presidential Mansion.",
            act("ceremony", "Eleni Papadaki GRC; Petar Radev BGR"),
        ),
        (
            "Japan's Emperor Naruhito was received with full military honours at Windsor by King Charles of the United Kingdom.",
            act("ceremony", "Charles GBR; Naruhito JPN"),
        ),
        (
            "Flanked by Lebanese Speaker Nabih Awad, Iranian Foreign Minister Hossein Karimi placed a wreath at the grave in Beirut.",
            act("ceremony", "Hossein Karimi IRN; Nabih Awad LBN"),
        ),
        (
            "US Ambassador Carla Stone handed a $2 million cheque for flood relief to Pakistan's Climate Minister Sana Mir in Islamabad.",
            act("ceremony", "Carla Stone USA; Sana Mir PAK"),
        ),
        (
            "Botswana's former president Festus Kgosi received the Order of Liberty from Portuguese President Rui Tavares in Lisbon.",
            act("ceremony", "Festus Kgosi BWA; Rui Tavares PRT"),
        ),
        (
            "Ghana's Vice President Mahama Ibrahim will represent the country at the funeral of Namibia's founding leader in Windhoek.",
            act("ceremony", "Mahama Ibrahim GHA", "planned"),
        ),
        (
            "Polish President Jan Wilk addressed the Bundestag in Berlin on the anniversary of the invasion.",
            act("statement", "Jan Wilk POL; Bundestag DEU"),
        ),
        (
            "In a speech before the Knesset, Argentine President Martín Sosa called for the release of the hostages.",
            act("statement", "Martín Sosa ARG; Knesset ISR"),
        ),
        (
            "Speaking at the UN General Assembly on Tuesday, Colombia's President Lucía Restrepo denounced the war on drugs.",
            act("statement", "Lucía Restrepo COL; UN General Assembly UN"),
        ),
        (
            "The foreign ministries of Jordan, Egypt and Qatar issued a joint statement condemning the raid.",
            act("statement", "foreign ministries of Jordan, Egypt and Qatar EGY JOR QAT"),
        ),
        (
            "Under the agreement, which was signed on Thursday by Defence Minister Suren Petrosyan of Armenia and Defence Minister Luc Garnier of France, Yerevan will buy radars.",
            act("signing", "Suren Petrosyan ARM; Luc Garnier FRA"),
        ),
        (
            "Signing of the protocol between the Ministry of Interior of Georgia and the Ministry of Interior of Latvia took place in Batumi.",
            act(
                "signing",
                "Ministry of Interior of Georgia and the Ministry of Interior GEO; Ministry of Interior of Latvia LVA",
            ),
        ),
        (
            "Papua New Guinea's Prime Minister Paul Marat and US Secretary of State Daniel Cole have signed a defence cooperation agreement.",
            act("signing", "Paul Marat PNG; Daniel Cole USA"),
        ),
        (
            "On Wednesday, Ambassador Lars Berg of Sweden was received by President Thabo Kgosi of Botswana, to whom he presented his letters of credence.",
            act("ceremony", "Lars Berg SWE; Thabo Kgosi BWA"),
        ),
        (
            "Slovak President Zuzana Hrušková joined Czech President Karel Dvořák in laying wreaths at the monument in Hodonín.",
            act("ceremony", "Zuzana Hrušková SVK; Karel Dvořák CZE"),
        ),
        (
            "Vanuatu's Prime Minister Joe Kalo and Chinese Ambassador Zhao Min attended the handover of the new parliament building in Port Vila.",
            act("ceremony", "Joe Kalo VUT; Zhao Min CHN"),
        ),
        (
            "Azerbaijan's First Vice-President Leyla Aliyeva opened an exhibition of carpets in Paris.",
            act("ceremony", "Leyla Aliyeva AZE"),
        ),
        (
            "President Rui Tavares of Portugal addressed a joint session of the Brazilian Congress in Brasília.",
            act("statement", "Rui Tavares PRT; joint session of the Brazilian Congress BRA"),
        ),
        (
            "Icelandic Prime Minister Katla Jónsdóttir gave a keynote speech at the Parliament of Canada on Friday.",
            act("statement", "Katla Jónsdóttir ISL; Parliament of Canada CAN"),
        ),
        (
            "At the United Nations General Assembly, Fijian Prime Minister Sitiveni Ratu delivered a statement on oceans.",
            act("statement", "Sitiveni Ratu FJI; United Nations General Assembly UN"),
        ),
    ],
)
def test_act_is_read_with_all_who_take_part(text: str, expected: list[tuple[str, str, frozenset[str]]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Real Madrid signed French striker Karim Diop from Lyon on a five-year contract.",
        "President Oleh Kravets signed the bill on the state language into law.",
        "The governor of Texas signed an order on water rights on Monday.",
        "The new justice minister, Ion Rusu, took the oath of office before President Maia Stan in Chişinău.",
        "The court in The Hague issued a statement on the appeal.",
        "Siemens signed a contract with the Egyptian rail company ENR.",
        "Minister Juana Flores opened a school in Cusco, Peru, on Monday.",
        "King Charles attended the funeral of the Duchess of Kent in London.",
        "The Prime Minister of Fiji attended a church service in Suva.",
        "President Lin Haotian laid out his vision for growth in a speech to the National People's Congress of China.",
        "Foreign Minister Eleni Papadaki addressed the issue of visas at a press briefing in Athens.",
        "The credentials of the candidate were questioned by the opposition in Ghana.",
        "The memorandum signed by the two banks is confidential.",
        "Prime Minister Viktor Novak should sign the treaty, the opposition said.",
        "The Spanish embassy in Rabat opened at nine o'clock.",
        "The players exchanged shirts after the match between Brazil and Chile.",
        "The president awarded the contract for the bridge to a Turkish company.",
        "Indian Prime Minister Arvind Rao laid the foundation stone of a hospital in Gujarat.",
        "Poland's President Jan Wilk vetoed the bill and returned it to the Sejm.",
        "Norway and Sweden have not signed any new agreement on reindeer grazing since 1972.",
        "Experts urged Kenya and Somalia to sign the maritime treaty.",
        "The Congress of Peru adopted a law on water on Thursday.",
        "Prime Minister Tan Wei Ling addressed Parliament in Singapore on the budget.",
        "President Luis Herrera of Chile will sign the decree on Monday, his spokesman said.",
        "The Ministry of Health of Ghana received a donation of masks from a local bank.",
        "French President Alain Mercier laid a wreath at the Arc de Triomphe in Paris.",
        "The Italian band received an award from a German jury.",
        "The treaty was signed in 1648 by Sweden and France.",
        "Police in Rome opened a new station near the Embassy of Brazil.",
        "Indonesia's parliament approved the agreement that Jakarta signed with Singapore in 2007.",
        "President Jan Wilk swore in the new cabinet of Poland at the palace in Warsaw.",
        "Analysts said the signing of a peace treaty between Armenia and Azerbaijan remained unlikely.",
        "The club's captain signed shirts for fans from Norway and Sweden.",
        "The film about the British ambassador opened in London.",
        "Kenya's President Peter Otieno hosted a dinner for Kenyan athletes at State House in Nairobi.",
        "Norway's Foreign Minister Ingrid Dahl gave a speech at the University of Bergen.",
        "Turkish Airlines signed an agreement with Air Serbia on Thursday.",
        "The king will open parliament in Oslo on Tuesday.",
        "France's President Alain Mercier awarded a medal to firefighters in Marseille.",
        "The Israeli army handed over the bodies to the Red Cross.",
        "The Ethiopian government signed a peace agreement with the rebels in Pretoria in 2022.",
        "A statement by the Ministry of Health of Peru warned of dengue.",
        "The mayor of Vienna presented the city's award to the writer Salman Khoury.",
        "The documents signed by the minister are secret, a court in Madrid heard.",
        "Prime Minister Lars Eriksen said Denmark would never sign such a treaty.",
        "The ambassador signed copies of his book in Prague.",
        "The president presented his budget to parliament in Nairobi.",
        "Tourists laid flowers at the gate of Kensington Palace.",
        "The company handed over the keys of the new hospital to the Ministry of Health of Ghana.",
        "Hungary and Serbia opened their border to tourists on Monday.",
        "President Maia Stan of Moldova signed a book of condolences.",
        "The ambassador's residence in Oslo was opened to visitors.",
        "Foreign Minister Dan Peled of Israel told the Knesset that the talks would go on.",
        "Thai police handed over two suspects to Malaysia.",
    ],
)
def test_no_act_between_states_is_told(text: str) -> None:
    assert told(text) == []
