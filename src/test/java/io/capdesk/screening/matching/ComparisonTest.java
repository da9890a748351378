package io.capdesk.screening.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the same name may look like, and what is another name. */
class ComparisonTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            // scripts
            "РОСОБОРОНЭКСПОРТ                        | ROSOBORONEKSPORT OAO                          | 95",
            "Хрущёв                                  | Khrushchev                                    | 90",
            "Щербаков Юрий                           | Shcherbakov, Yuri                             | 90",
            "华为技术有限公司                          | Huawei Technologies Co., Ltd.                 | 95",
            "فلاديمير بوتين                           | Vladimir Putin                                | 85",
            "Αλέξανδρος Παπαδόπουλος                 | Alexandros Papadopoulos                       | 90",
            "ბარაკ ობამა                             | Barack Obama                                  | 85",
            "Łódź Straße Ørsted                      | Lodz Strasse Orsted                           | 100",
            "Сбербанк России                         | Sberbank of Russia                            | 90",
            // romanisations and short forms
            "Mohammed Al-Fayed                       | Muhammad al Fayad                             | 85",
            "Jon Smyth                               | John Smith                                    | 90",
            "Kaspersky Laboratory                    | Kaspersky Lab                                 | 95",
            // legal forms
            "Gazprom Neft JSC                        | OAO Gazprom Neft                              | 100",
            "Bowne Global Solutions, S.A.R.L.        | Bowne Global Solutions                        | 100",
            "Obshchestvo s ogranichennoy otvetstvennostyu Drake | LLC Drake                          | 100",
            "Muster Maschinenbau GmbH & Co. KG       | Muster Maschinenbau                           | 100",
            "YTL AI Johor Sdn. Bhd.                  | YTL AI Johor                                  | 100",
            "Anadolu Sanayi ve Ticaret Limited Sirketi | Anadolu Ltd. Sti.                           | 100",
            // order, joining, initials, short forms
            "Yasser Hussein Ibrahim                  | IBRAHIM, Yasser Hussein                       | 100",
            "VladimirPutin                           | PUTIN, Vladimir                               | 95",
            "Hua Wei Technologies                    | Huawei Technology                             | 95",
            "C.K. Hutchison                          | CK Hutchison                                  | 100",
            "W. Frost                                | William Frost                                 | 80",
            "JC Juncker                              | Jean-Claude Juncker                           | 75",
            "Semiconductor Mfg Intl Corp             | Semiconductor Manufacturing International Corporation | 100",
            "U.S. Department of State                | United States Department of State             | 100",
            "People's Liberation Army                | Peoples Liberation Army                       | 100",
            "Abdul Rahman Yousef                     | Abd al-Rahman Yusuf                           | 85",
            // slips
            "Huawei Tecnologies Ltd                  | Huawei Technologies Co., Ltd.                 | 85",
            "Saddam Husayn                           | Saddam Hussein                                | 85",
            "Emmanuel Marcon                         | Emmanuel Macron                               | 80",
            "Huawei Technologies Nigeria Ltd         | Huawei Technologies Co., Ltd.                 | 72",
    })
    void isTheSameName(String party, String listed, int least) {
        Candidate compared = TestNames.shipped().compare(party, listed);
        assertThat(compared.score()).as("%s", compared.reasons()).isGreaterThanOrEqualTo(least);
        assertThat(TestNames.shipped().compare(listed, party).score()).isEqualTo(compared.score());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Ali                                     | Ali Mohammad Hassan",
            "Kim                                     | Kimo",
            "Bank of Malaysia                        | Bank of China",
            "Government of Estonia                   | Government of Ethiopia",
            "Habibullah Safi                         | Habibullah Reshad",
            "Bowne of Atlanta, Inc.                  | Bowne of Boston, Inc.",
            "Star Technologies Ltd                   | Moon Technologies Ltd",
            "Global Trading Company Ltd              | General Trading Company Ltd",
            "Ltd                                     | LLC",
            "---                                     | Huawei",
    })
    void isAnotherName(String party, String listed) {
        Candidate compared = TestNames.shipped().compare(party, listed);
        assertThat(compared.score()).as("%s", compared.reasons()).isLessThan(TestNames.THRESHOLD);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Huawei Tecnologies Ltd | Huawei Technologies Co., Ltd. | \"huawei\" equals; \"tecnologies\" ≈ \"technologies\" 0.91;"
                    + " legal form ltd of the party ignored; legal form co ltd of the listed name ignored",
            "Huawei Cloud           | Huawei                        | \"huawei\" equals; only the party's name has \"cloud\""})
    void theScoreIsExplained(String party, String listed, String reasons) {
        assertThat(String.join("; ", TestNames.shipped().compare(party, listed).reasons())).isEqualTo(reasons);
    }
}
