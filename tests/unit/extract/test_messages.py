"""Messages: who wrote to whom, told by verbs, by nouns, by letters printed in full; and what is none."""

from __future__ import annotations

import pytest
from acts_read import act, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The President of Uzbekistan, Shavkat Karimzoda, sent a letter of condolence to the President of Türkiye, Kemal Aydoğan, over the mine accident in Soma.",
            act("message", "Shavkat Karimzoda UZB; Kemal Aydoğan TUR"),
        ),
        (
            "President Ilir Dervishi of Albania has received a letter from King Olav of Norway.",
            act("message", "Olav NOR; Ilir Dervishi ALB"),
        ),
        (
            "The Emir of Kuwait, Sheikh Jaber Al-Salem, sent a cable of congratulations to President Ana Duarte of Cape Verde on her country's Independence Day.",
            act("message", "Jaber Al-Salem KWT; Ana Duarte CPV"),
        ),
        (
            "In a letter to UN Secretary-General Paulo Quintas, Foreign Minister Samira Haddad of Jordan called for an inquiry.",
            act("message", "Samira Haddad JOR; Paulo Quintas UN"),
        ),
        (
            "Latvian Foreign Minister Andris Ozoliņš wrote to his Canadian counterpart, Claire Dubois, on Monday asking for support.",
            act("message", "Andris Ozoliņš LVA; Claire Dubois CAN"),
        ),
        (
            "Chinese President Lin Haotian and Sri Lankan President Nimal Perera exchanged congratulatory messages on Friday.",
            act("message", "Lin Haotian CHN; Nimal Perera LKA"),
        ),
        (
            "Kazakhstan's Ambassador Yerlan Sadykov delivered a letter from President Askar Tulegenov to President Mario Benítez of Paraguay.",
            act("message", "Askar Tulegenov KAZ; Mario Benítez PRY"),
        ),
        (
            "During the audience the envoy handed over a letter from King Letsie of Lesotho to Pope Clement.",
            act("message", "Letsie LSO; Clement VAT"),
        ),
        (
            "Singapore's Prime Minister Tan Wei Ling has written to Indian Prime Minister Arvind Rao to congratulate him on his re-election.",
            act("message", "Tan Wei Ling SGP; Arvind Rao IND"),
        ),
        (
            "Iranian Foreign Minister Hossein Karimi, in a message to his Iraqi counterpart Falah Jasim, offered condolences over the deadly fire in Basra.",
            act("message", "Hossein Karimi IRN; Falah Jasim IRQ"),
        ),
        (
            "A message of congratulations was sent by President of Belarus Viktar Hancharyk to President of Cuba Raúl Espinosa.",
            act("message", "Viktar Hancharyk BLR; Raúl Espinosa CUB"),
        ),
        (
            "President of Cuba Raúl Espinosa was sent a message of congratulations by President of Belarus Viktar Hancharyk.",
            act("message", "Viktar Hancharyk BLR; Raúl Espinosa CUB"),
        ),
        (
            "The Polish foreign ministry sent a note of protest to the Russian embassy in Warsaw.",
            act("message", "Polish foreign ministry POL; Russian embassy RUS"),
        ),
        (
            "Zambia's President Joseph Mwila congratulates Botswana's new leader Thabo Kgosi.",
            act("message", "Joseph Mwila ZMB; Thabo Kgosi BWA"),
        ),
        (
            "Ukraine's President Oleh Kravets extended condolences to Turkish President Kemal Aydoğan over the earthquake.",
            act("message", "Oleh Kravets UKR; Kemal Aydoğan TUR"),
        ),
        (
            'Italian President Paolo Ferri has sent the following message to the President of Tunisia, Slim Trabelsi: "Please accept my condolences".',
            act("message", "Paolo Ferri ITA; Slim Trabelsi TUN"),
        ),
        (
            "The Sultan of Brunei received a congratulatory telegram from Thai Prime Minister Somchai Rattanakul.",
            act("message", "Somchai Rattanakul THA; Sultan of Brunei BRN"),
        ),
        (
            "Azerbaijani President Rauf Hasanov will send a letter to French President Alain Mercier next week.",
            act("message", "Rauf Hasanov AZE; Alain Mercier FRA", "planned"),
        ),
        (
            "Prime Minister Maria Santos of Timor-Leste sent separate letters to the Prime Ministers of Fiji and Samoa.",
            act("message", "Maria Santos TLS; Prime Ministers of Fiji and Samoa FJI WSM"),
        ),
        (
            "The foreign ministers of Estonia and Latvia sent a joint letter to EU High Representative Carla Montes.",
            act("message", "foreign ministers of Estonia and Latvia EST LVA; Carla Montes EU"),
        ),
        (
            "Georgian Foreign Minister Nino Kapanadze received a letter of congratulation from OSCE Secretary General Helga Lindner.",
            act("message", "Helga Lindner OSCE; Nino Kapanadze GEO"),
        ),
        (
            "Saudi King Faisal sent an invitation to Egyptian President Hany Mansour to attend the summit in Riyadh.",
            act("message", "Faisal SAU; Hany Mansour EGY"),
        ),
        (
            "Ambassador Lars Eriksen conveyed to President Ousmane Diallo of Guinea the congratulations of King Haakon of Norway.",
            act("message", "Haakon NOR; Ousmane Diallo GIN"),
        ),
        (
            "Bolivian President Rosa Quispe thanked Chinese President Lin Haotian in a letter for the vaccines.",
            act("message", "Rosa Quispe BOL; Lin Haotian CHN"),
        ),
        (
            "Ghana's Foreign Minister Kofi Ansah has replied to the letter of his Togolese counterpart Yao Mensah.",
            act("message", "Yao Mensah TGO; Kofi Ansah GHA"),
        ),
        (
            "Philippine President Rodolfo Cruz expressed his condolences to the people of Indonesia after the tsunami.",
            act("message", "Rodolfo Cruz PHL; people of Indonesia IDN"),
        ),
        (
            "The letter, addressed to Somali President Abdi Warsame and signed by Kenyan President Peter Otieno, was made public on Friday.",
            act("message", "Peter Otieno KEN; Abdi Warsame SOM"),
        ),
        (
            "Message of Condolence from Prime Minister Ishida Kenji of Japan to President Luis Herrera of Chile",
            act("message", "Ishida Kenji JPN; Luis Herrera CHL"),
        ),
        (
            'Minsk, June 12 (Agency) - Viktar Hancharyk, President of Belarus, has sent greetings to Tong Lun Sisoulith, President of Laos, on the occasion of his birthday. "I wish you good health," the message reads.',
            act("message", "Viktar Hancharyk BLR; Tong Lun Sisoulith LAO"),
        ),
        (
            "Havana, June 13 (ACN) The First Secretary of the Communist Party of Cuba, Ramón Ortega, received a message of solidarity from the President of Angola, Domingos Neto.",
            act("message", "Domingos Neto AGO; Ramón Ortega CUB"),
        ),
        (
            "PYONGYANG - The Korean leader Ri Yong Chol received a floral basket and a congratulatory letter from Vietnamese President Vo Minh Tuan.",
            act("message", "Vo Minh Tuan VNM; Ri Yong Chol KOR"),
        ),
        (
            "Letter dated 3 June 2024 from the Permanent Representative of Eritrea, Tesfay Haile, addressed to the President of the Security Council, Yamada Hiroshi of Japan",
            act("message", "Tesfay Haile ERI; Yamada Hiroshi JPN"),
        ),
        (
            'Lithuanian President Gabija Kazlauskienė has congratulated Finland\'s newly elected president, Eero Lahti. "Your victory is a victory for the region," she wrote on social media.',
            act("message", "Gabija Kazlauskienė LTU; Eero Lahti FIN"),
        ),
        (
            "Pakistani Prime Minister Imran Malik on Wednesday wrote a letter to his Indian counterpart Arvind Rao. In the letter, Malik proposed talks on Siachen.",
            act("message", "Imran Malik PAK; Arvind Rao IND"),
        ),
        (
            "Mexico's Foreign Secretary Laura Méndez sent a diplomatic note to the United States embassy demanding an explanation.",
            act("message", "Laura Méndez MEX; United States embassy USA"),
        ),
        (
            "Governor-General Dame Ruth Kaniel of Papua New Guinea has received a letter from King Charles of the United Kingdom, her office said.",
            act("message", "Charles GBR; Ruth Kaniel PNG"),
        ),
        (
            "Cyprus President Andreas Georgiou told reporters he had sent a letter to UN Secretary-General Paulo Quintas on the buffer zone.",
            act("message", "Andreas Georgiou CYP; Paulo Quintas UN"),
        ),
        (
            "The Ambassador of Vietnam, Le Thi Mai, who met Deputy Minister Rodrigo Paz of Bolivia on Friday, handed him a letter from Foreign Minister Bui Duc Long.",
            act("message", "Bui Duc Long VNM; Rodrigo Paz BOL"),
        ),
        (
            "North Korea's Ri Yong Chol sent his condolences to Mali's President Ibrahim Traoré, the agency said on Thursday.",
            act("message", "Ri Yong Chol PRK; Ibrahim Traoré MLI"),
        ),
        (
            "Letter of congratulation\n\nHis Excellency Mr. Luis Herrera\nPresident of the Republic of Chile\n\nExcellency,\n\nOn behalf of the people of Georgia I congratulate you on the national day of your country. I am confident that our relations will grow.\n\nSalome Beridze\nPresident of Georgia",
            act("message", "Salome Beridze GEO; Luis Herrera CHL"),
        ),
        (
            "Dear Prime Minister Rao,\n\nPlease accept my sincere condolences on the railway accident in Odisha. Our thoughts are with the families.\n\nYours sincerely,\n\nTan Wei Ling\nPrime Minister of Singapore",
            act("message", "Tan Wei Ling SGP; Rao"),
        ),
        (
            "The Hungarian Foreign Minister, Gábor Szalai, has invited his Moldovan counterpart Ion Rusu in a letter to pay a visit to Budapest.",
            act("message", "Gábor Szalai HUN; Ion Rusu MDA"),
        ),
        (
            "A letter from Nepali Prime Minister Bishal Thapa was handed to Chinese Premier Sun Qiang by Ambassador Leela Karki.",
            act("message", "Bishal Thapa NPL; Sun Qiang CHN"),
        ),
        (
            "Colombian President Lucía Restrepo, in her letter to Venezuelan President Nelson Prieto, proposed to reopen the bridge.",
            act("message", "Lucía Restrepo COL; Nelson Prieto VEN"),
        ),
        (
            "Madagascar's Foreign Minister Hery Rakoto received condolences from the ambassadors of India and France, Meera Nair and Luc Garnier.",
            act("message", "Meera Nair IND; Hery Rakoto MDG") + act("message", "Luc Garnier FRA; Hery Rakoto MDG"),
        ),
        (
            "Congratulations also came from Kuwait's Emir Jaber Al-Salem to Iraqi President Barham Aziz.",
            act("message", "Jaber Al-Salem KWT; Barham Aziz IRQ"),
        ),
        (
            "The ministry said President Ana Duarte of Cape Verde would write to President Domingos Neto of Angola this week.",
            act("message", "Ana Duarte CPV; Domingos Neto AGO", "planned"),
        ),
        (
            "Israel's Prime Minister Noa Levi sent Cypriot President Andreas Georgiou a letter of thanks.",
            act("message", "Noa Levi ISR; Andreas Georgiou CYP"),
        ),
        (
            "By letter of 4 June, the Permanent Representative of Chile to the UN, Pablo Rojas, informed UN Secretary-General Paulo Quintas of the decision.",
            act("message", "Pablo Rojas CHL; Paulo Quintas UN"),
        ),
        (
            "Finland's Foreign Minister Aino Koski posted condolences to her Norwegian colleague Ingrid Dahl on X.",
            act("message", "Aino Koski FIN; Ingrid Dahl NOR"),
        ),
        (
            "Gambian President Ousman Jallow on Friday dispatched his Foreign Minister with a special message to Senegalese President Moussa Faye.",
            act("message", "Ousman Jallow GMB; Moussa Faye SEN"),
        ),
        (
            "President Eero Lahti of Finland has received congratulations from several leaders, including President Jan Wilk of Poland and King Haakon of Norway.",
            act("message", "Jan Wilk POL; Eero Lahti FIN") + act("message", "Haakon NOR; Eero Lahti FIN"),
        ),
        (
            "President Jan Wilk of Poland, Chancellor Otto Braun of Germany and King Haakon of Norway have congratulated Finland's new president, Eero Lahti.",
            act("message", "Jan Wilk POL; Eero Lahti FIN")
            + act("message", "Otto Braun DEU; Eero Lahti FIN")
            + act("message", "Haakon NOR; Eero Lahti FIN"),
        ),
        (
            "Messages of sympathy were also received from President Ana Duarte of Cape Verde and Prime Minister Tan Wei Ling of Singapore by President Moussa Faye of Senegal.",
            act("message", "Ana Duarte CPV; Moussa Faye SEN") + act("message", "Tan Wei Ling SGP; Moussa Faye SEN"),
        ),
        (
            "A diplomatic note was delivered to the chargé d'affaires of Iran, Reza Nouri, by the Azerbaijani Foreign Ministry.",
            act("message", "Azerbaijani Foreign Ministry AZE; Reza Nouri IRN"),
        ),
        (
            "The Vatican said Pope Clement had sent a telegram to Haitian President Jean Baptiste.",
            act("message", "Clement VAT; Jean Baptiste HTI"),
        ),
        (
            "Iran's Supreme National Security Council secretary Ali Rostami handed a written message of President Hossein Nouri to Omani Sultan Haitham.",
            act("message", "Hossein Nouri IRN; Haitham OMN"),
        ),
        (
            "Twelve foreign ministers, among them Ingrid Dahl of Norway and Aino Koski of Finland, wrote to Israeli Foreign Minister Dan Peled.",
            act("message", "foreign ministers; Ingrid Dahl NOR; Aino Koski FIN; Dan Peled ISR"),
        ),
        (
            "The Amir of Qatar sent on Sunday a handwritten letter to the President of Egypt, Hany Mansour, delivered by the Qatari ambassador in Cairo.",
            act("message", "Amir of Qatar QAT; Hany Mansour EGY"),
        ),
    ],
)
def test_message_is_read_with_both_ends(text: str, expected: list[tuple[str, str, frozenset[str]]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "President Thabo Kgosi congratulated the national athletics team of Botswana on its Olympic gold medal.",
        "Argentine President Martín Sosa congratulated Lionel Vega on winning the Ballon d'Or.",
        "The minister asked Ambassador Berg to convey his greetings to the King of Sweden.",
        "President Joseph Mwila sent a strong message to corrupt officials on Friday.",
        "NATO sends a clear message to Russia, analysts say.",
        "The letter to shareholders was signed by the chief executive of Nestlé.",
        "He wrote a letter to the editor of The Times about Brexit.",
        "Ambassador Lars Berg expressed the wish to visit the region.",
        "The Pope sent a message to young people around the world.",
        "Prime Minister Tan Wei Ling of Singapore spoke by phone with President Eero Lahti of Finland on Monday. She congratulated President Lahti on his election.",
        "President Askar Tulegenov of Kazakhstan received Hungarian Foreign Minister Gábor Szalai in Astana. The minister conveyed the greetings of Prime Minister László Kiss. Tulegenov invited Kiss to visit Kazakhstan.",
        "During the meeting in Oslo, Norwegian Foreign Minister Ingrid Dahl congratulated her Danish counterpart Mette Holm on her appointment and expressed condolences over the accident.",
        "The agreement signed by Tunisia and Libya in 2010 never entered into force, Tunisian Foreign Minister Nabil Jaziri said on Tuesday.",
        "Ambassador Meera Nair of India had lunch with Lao Deputy Foreign Minister Thongphane Keo on Monday.",
        "Manchester United wrote to fans after the defeat by Real Madrid.",
        "In a letter to parents, the school in Vienna explained the rules.",
        "The governor of Osaka congratulated Japanese sumo wrestler Takeda on his promotion.",
        "Ambassador Klaus Weber's letter to the newspaper in Oslo caused a stir.",
        "The two brothers wrote each other letters during the war between France and Prussia.",
        "At the Independence Day reception of the Embassy of Mexico in Nairobi, Kenyan Foreign Minister Alice Wanjiru praised Ambassador Pedro Lara.",
        "The ministry wrote on X that the talks had been useful.",
        "Pakistan's cricket board wrote to its Indian counterpart about the tour.",
        "German Chancellor Otto Braun wished the national team good luck in a video message.",
        "Foreign Minister Ingrid Dahl congratulated the winners of the Nobel Prize.",
        "Nigeria's House of Representatives addressed a letter to the president, Olu Bello.",
        "Malaysia's foreign minister received a phone call and a message from a fan.",
        "Senator Mark Doyle, in a letter to Secretary of State Daniel Cole, asked for documents.",
        "The crew of the ship received a distress message from a Greek tanker.",
    ],
)
def test_no_message_between_states_is_told(text: str) -> None:
    assert told(text) == []
