// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/language.h"

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
        QString context;
        QString source;
        int texts = 0;
        while (!reader.atEnd()) {
            reader.readNext();
            if (!reader.isStartElement()) {
                continue;
            }
            if (reader.name() == "name"_L1) {
                context = reader.readElementText();
            } else if (reader.name() == "source"_L1) {
                source = reader.readElementText();
            } else if (reader.name() == "translation"_L1) {
                ++texts;
                const auto type = reader.attributes().value("type"_L1);
                QVERIFY2(type != "unfinished"_L1, qPrintable(source));
                const QString text =
                    reader.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
                QVERIFY2(!text.isEmpty(), qPrintable(source));
                // File dialogs find the patterns of a name filter only between these brackets.
                QVERIFY2(!context.endsWith("FileDialogText"_L1) ||
                             source.count(u"(%"_s) == text.count(u"(%"_s),
                         qPrintable(source));
            }
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QVERIFY(texts > 0);
    }

    void theProgramSpeaksTheLanguageThatIsInstalled()
    {
        auto& application = *QCoreApplication::instance();
        const auto title = [] {
            return QCoreApplication::translate("gongbao::desktop::DocumentListModel", "Title");
        };
        const auto count = [](int number) {
            return QCoreApplication::translate("gongbao::desktop::ResultsPanel", "%Ln document(s)",
                                               nullptr, number);
        };
        QVERIFY(gongbao::installLanguage(application, u"zh_CN"_s));
        QCOMPARE(title(), u"标题"_s);
        QVERIFY(gongbao::installLanguage(application, u"en"_s));
        QCOMPARE(title(), u"Title"_s);
        QCOMPARE(count(1), u"1 document"_s);
        QCOMPARE(count(2000), u"2,000 documents"_s);
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
