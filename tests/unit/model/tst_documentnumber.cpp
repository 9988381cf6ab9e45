// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documentnumber.h"

#include <QTest>

using namespace gongbao;
using namespace Qt::StringLiterals;

class TestDocumentNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatIsPrinted()
    {
        DocumentNumber decree{DocumentNumber::Form::Decree, u"国务院令"_s, 0, 708};
        QCOMPARE(decree.toString(), u"国务院令第708号"_s);
        decree.plain = true;
        QCOMPARE(decree.toString(), u"国务院令708号"_s);
        DocumentNumber bracketed{DocumentNumber::Form::Bracketed, u"甲政发"_s, 2024, 15};
        bracketed.ordinal = true;
        bracketed.traditional = true;
        QCOMPARE(bracketed.toString(), u"甲政发〔2024〕第15號"_s);
        QCOMPARE(DocumentNumber().toString(), QString());
    }

    /// A decree is printed with the state's name and cited without, with 第 and without.
    void writingsOfOneNumberAreEqual()
    {
        const DocumentNumber printed{DocumentNumber::Form::Decree, u"中华人民共和国国务院令"_s, 0,
                                     708};
        DocumentNumber cited{DocumentNumber::Form::Decree, u"国务院令"_s, 0, 708};
        cited.plain = true;
        QCOMPARE(printed, cited);
        QCOMPARE(qHash(printed), qHash(cited));
        QCOMPARE(printed.comparable(), cited.comparable());
        const DocumentNumber traditional{DocumentNumber::Form::Decree, u"中華人民共和國主席令"_s, 0,
                                         7};
        const DocumentNumber simplified{DocumentNumber::Form::Decree, u"主席令"_s, 0, 7};
        QCOMPARE(traditional, simplified);
    }

    void othersAreNot()
    {
        const DocumentNumber one{DocumentNumber::Form::Decree, u"甲部令"_s, 0, 7};
        QVERIFY(!(one == DocumentNumber{DocumentNumber::Form::Decree, u"乙部令"_s, 0, 7}));
        QVERIFY(!(one == DocumentNumber{DocumentNumber::Form::Decree, u"甲部令"_s, 0, 8}));
        QVERIFY(!(one == DocumentNumber{DocumentNumber::Form::Yearly, u"甲部令"_s, 2024, 7}));
    }
};

QTEST_GUILESS_MAIN(TestDocumentNumber)
#include "tst_documentnumber.moc"
