// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

/// Every text of the program has its Chinese, and nothing in it is left open.
class TestTranslations final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsUntranslated_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("Chinese") << u"gongbao_zh_CN.ts"_s;
        QTest::newRow("English plurals") << u"gongbao_en.ts"_s;
    }

    void nothingIsUntranslated()
    {
        QFETCH(QString, name);
        QFile file(QStringLiteral(GONGBAO_TRANSLATIONS) + u'/' + name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader reader(&file);
        QString source;
        int texts = 0;
        while (!reader.atEnd()) {
            reader.readNext();
            if (!reader.isStartElement()) {
                continue;
            }
            if (reader.name() == "source"_L1) {
                source = reader.readElementText();
            } else if (reader.name() == "translation"_L1) {
                ++texts;
                const auto type = reader.attributes().value("type"_L1);
                QVERIFY2(type != "unfinished"_L1, qPrintable(source));
                const QString text =
                    reader.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
                QVERIFY2(!text.isEmpty(), qPrintable(source));
            }
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QVERIFY(texts > 0);
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
