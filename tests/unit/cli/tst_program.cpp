// SPDX-License-Identifier: GPL-3.0-or-later
// The whole way through the real program: import, list, search, show, export, check.
#include "inputfiles.h"
#include "programrun.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <poppler-qt6.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using gongbao::cli::test::interrupt;
using gongbao::cli::test::ProgramRun;
using gongbao::cli::test::run;
using gongbao::cli::test::samplePath;
using gongbao::cli::test::writeFile;

namespace {

constexpr int kSampleDocuments = 17;

} // namespace

class ProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void listsDocuments();
    void listsIssuesAndBodies();
    void showsCitationsAndListsWhatIsMissing();
    void pages();
    void search_data();
    void search();
    void searchesInOrder();
    void writesTables();
    void offersTheNearestNumbers();
    void showsARecord();
    void showsText();
    void showsEntriesAndAppointments();
    void showsFindings();
    void exportsPdf();
    void checks();
    void importsTwiceToNoEffect();
    void stopsCleanly();
    void parses();
    void helps();

private:
    [[nodiscard]] ProgramRun onArchive(const QStringList& arguments) const
    {
        return run(QStringList{u"--archive"_s, m_folder.filePath(u"a.gongbao"_s)} + arguments);
    }
    [[nodiscard]] qint64 idOf(const QString& query) const
    {
        const ProgramRun found = onArchive({u"search"_s, query, u"--json"_s});
        return found.json()[u"hits"_s][0][u"id"_s].toInteger();
    }

    QTemporaryDir m_folder;
};

void ProgramTest::initTestCase()
{
    const ProgramRun imported = onArchive({u"import"_s, samplePath(), u"--json"_s});
    QCOMPARE(imported.errors, QByteArray());
    QCOMPARE(imported.status, 0);
    const QJsonValue file = imported.json()[u"files"_s][0];
    QCOMPARE(file[u"outcome"_s].toString(), u"added"_s);
    QCOMPARE(file[u"gazette"_s].toString(), u"霁州市砚浦区人民政府公报"_s);
    QCOMPARE(file[u"year"_s].toInt(), 2024);
    QCOMPARE(file[u"issue"_s].toInt(), 3);
    QCOMPARE(file[u"documents"_s].toInt(), kSampleDocuments);
}

void ProgramTest::listsDocuments()
{
    const ProgramRun listed = onArchive({u"list"_s, u"documents"_s, u"--json"_s});
    QCOMPARE(listed.status, 0);
    const QJsonArray documents = listed.json()[u"documents"_s].toArray();
    QCOMPARE(documents.size(), kSampleDocuments);
    QStringList dates;
    for (const auto document : documents) {
        QVERIFY(document[u"id"_s].toInteger() > 0);
        QVERIFY(!document[u"title"_s].toString().isEmpty());
        if (document[u"date"_s].isString()) {
            dates.append(document[u"date"_s].toString());
        }
    }
    QVERIFY(std::ranges::is_sorted(dates, std::greater()));
    // For people: one line each, under headings.
    QCOMPARE(onArchive({u"list"_s}).output.count('\n'), kSampleDocuments + 1);
}

void ProgramTest::listsIssuesAndBodies()
{
    const QJsonValue issue =
        onArchive({u"list"_s, u"issues"_s, u"--json"_s}).json()[u"issues"_s][0];
    QCOMPARE(issue[u"total_number"_s].toInt(), 31);
    QCOMPARE(issue[u"published"_s].toString(), u"2024-10-18"_s);
    QCOMPARE(issue[u"documents"_s].toInt(), kSampleDocuments);

    const QJsonArray bodies =
        onArchive({u"list"_s, u"bodies"_s, u"--json"_s}).json()[u"bodies"_s].toArray();
    QCOMPARE(bodies.size(), 4);
    QCOMPARE(bodies[0][u"name"_s].toString(), u"霁州市砚浦区人民政府"_s);
    QCOMPARE(bodies[0][u"documents"_s].toInt(), 9);
}

void ProgramTest::showsCitationsAndListsWhatIsMissing()
{
    const QString archive = m_folder.filePath(u"links.gongbao"_s);
    const QString issue = m_folder.filePath(u"links.txt"_s);
    const QString text = u"甲区人民政府公报\n2025年第2期\n\n"
                         "甲区人民政府关于植树的通知\n甲政发〔2025〕3号\n各镇人民政府：\n"
                         "按《植树办法》（乙政发〔2020〕8号）办理。\n"
                         "甲区人民政府\n2025年6月9日\n（此件公开发布）\n\n"
                         "甲区人民政府关于补种的通知\n甲政发〔2025〕4号\n各镇人民政府：\n"
                         "《关于植树的通知》（甲政发[2025]3号）和乙政发〔2020〕8号继续有效。\n"
                         "区人民政府\n2025年6月19日\n（此件公开发布）\n"_s;
    QVERIFY(writeFile(issue, text.toUtf8()));
    const auto runThere = [&archive](const QStringList& arguments) {
        return run(QStringList{u"--archive"_s, archive} + arguments);
    };
    QCOMPARE(runThere({u"import"_s, issue}).status, 0);
    const QJsonObject planting = runThere({u"show"_s, u"1"_s, u"--json"_s}).json();
    const QJsonObject replanting = runThere({u"show"_s, u"2"_s, u"--json"_s}).json();
    QCOMPARE(planting[u"cited_by"_s][0][u"doc_number"_s].toString(), u"甲政发〔2025〕4号"_s);
    QCOMPARE(planting[u"cited_documents"_s][0][u"documents"_s].toArray(), QJsonArray());
    QCOMPARE(replanting[u"cited_documents"_s][0][u"documents"_s][0][u"id"_s].toInt(), 1);
    QCOMPARE(replanting[u"issuers"_s].toArray(), QJsonArray{u"区人民政府"_s});
    QCOMPARE(replanting[u"bodies"_s].toArray(), QJsonArray{u"甲区人民政府"_s});
    const QByteArray shown = runThere({u"show"_s, u"2"_s}).output;
    QVERIFY(shown.contains("甲政发〔2025〕3号 [1]"));
    QVERIFY(shown.contains("乙政发〔2020〕8号 [not in the archive]"));

    const QJsonObject missing = runThere({u"list"_s, u"unresolved"_s, u"--json"_s}).json();
    QCOMPARE(missing[u"total"_s].toInt(), 1);
    QCOMPARE(missing[u"unresolved"_s][0][u"number"_s].toString(), u"乙政发〔2020〕8号"_s);
    QCOMPARE(missing[u"unresolved"_s][0][u"title"_s].toString(), u"植树办法"_s);
    QCOMPARE(missing[u"unresolved"_s][0][u"times"_s].toInt(), 2);
    QCOMPARE(missing[u"unresolved"_s][0][u"documents"_s].toArray(), (QJsonArray{2, 1}));
    QCOMPARE(runThere({u"list"_s, u"--count"_s, u"--body=区人民政府"_s}).output, QByteArray("2\n"));
    QCOMPARE(runThere({u"search"_s, u"机关:区人民政府"_s, u"--count"_s}).output, QByteArray("2\n"));
    QCOMPARE(runThere({u"search"_s, u"各镇"_s, u"--count"_s, u"--body=甲区人民政府"_s}).output,
             QByteArray("2\n"));
}

void ProgramTest::pages()
{
    const QStringList list{u"list"_s, u"documents"_s, u"--json"_s};
    const QJsonArray all = onArchive(list).json()[u"documents"_s].toArray();
    const QJsonObject page = onArchive(list + QStringList{u"--offset=5"_s, u"--limit=2"_s}).json();
    QCOMPARE(page[u"total"_s].toInt(), kSampleDocuments);
    QCOMPARE(page[u"documents"_s].toArray(), (QJsonArray{all[5], all[6]}));
    QCOMPARE(onArchive({u"list"_s, u"--count"_s, u"--kind=通知"_s}).output, QByteArray("9\n"));
}

void ProgramTest::search_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("total");
    QTest::newRow("words") << u"古渡"_s << QStringList() << 5;
    QTest::newRow("one character") << u"𬀩"_s << QStringList() << 1;
    QTest::newRow("number") << u"霁砚政办发〔2024〕27号"_s << QStringList() << 1;
    QTest::newRow("number in square brackets") << u"霁砚政办发[2024]27"_s << QStringList() << 1;
    QTest::newRow("shortened number") << u"霁政办27"_s << QStringList() << 1;
    QTest::newRow("short year") << u"霁砚政办发〔24〕27"_s << QStringList() << 1;
    QTest::newRow("operators in lower case") << u"古渡 and 修缮 not 海关"_s << QStringList() << 1;
    QTest::newRow("dangling operator") << u"海关 OR"_s << QStringList() << 0;
    QTest::newRow("serial") << u"27号"_s << QStringList() << 1;
    QTest::newRow("body") << u"加装电梯"_s << QStringList{u"--body"_s, u"霁州市砚浦区人民政府"_s}
                          << 0;
    QTest::newRow("dates") << u"霁州市"_s << QStringList{u"--from=2024-07"_s, u"--to=2024-07-22"_s}
                           << 2;
    QTest::newRow("nothing") << u"海关税则"_s << QStringList() << 0;
}

void ProgramTest::search()
{
    QFETCH(const QString, query);
    QFETCH(const QStringList, options);
    QFETCH(const int, total);
    const ProgramRun found = onArchive(QStringList{u"search"_s, query, u"--json"_s} + options);
    QCOMPARE(found.status, 0);
    const QJsonObject result = found.json();
    QCOMPARE(result[u"query"_s].toString(), query);
    QCOMPARE(result[u"total"_s].toInt(), total);
    QCOMPARE(result[u"hits"_s].toArray().size(), total);
    for (const auto hit : result[u"hits"_s].toArray()) {
        for (const QString& key : {u"id"_s, u"title"_s, u"doc_number"_s, u"date"_s, u"issuers"_s,
                                   u"gazette"_s, u"year"_s, u"issue"_s, u"snippet"_s}) {
            QVERIFY2(hit.toObject().contains(key), qPrintable(key));
        }
    }
    const ProgramRun counted = onArchive(QStringList{u"search"_s, query, u"--count"_s} + options);
    QCOMPARE(counted.output, QByteArray::number(total) + '\n');
}

void ProgramTest::writesTables()
{
    const ProgramRun table = onArchive({u"search"_s, u"古渡"_s, u"--csv"_s});
    const QStringList lines = QString::fromUtf8(table.output).split(u"\r\n"_s);
    QVERIFY(lines.size() > 2);
    QVERIFY(lines.last().isEmpty());
    QVERIFY(!table.output.contains(QString(QChar::ReplacementCharacter).toUtf8()));
}

void ProgramTest::searchesInOrder()
{
    const QStringList search{u"search"_s, u"加装电梯"_s, u"--json"_s};
    const QJsonValue best =
        onArchive(search + QStringList{u"--order=relevance"_s}).json()[u"hits"_s][0];
    QCOMPARE(best[u"doc_number"_s].toString(), u"霁砚政办发〔2024〕27号"_s);
    const ProgramRun newest = onArchive({u"search"_s, u"古渡"_s, u"--json"_s});
    QStringList dates;
    for (const auto hit : newest.json()[u"hits"_s].toArray()) {
        if (hit[u"date"_s].isString()) {
            dates.append(hit[u"date"_s].toString());
        }
    }
    QVERIFY(dates.size() > 1);
    QVERIFY(std::ranges::is_sorted(dates, std::greater()));
}

void ProgramTest::offersTheNearestNumbers()
{
    const QString asked = u"霁砚政办发〔2024〕9999号"_s;
    const QJsonObject result = onArchive({u"search"_s, asked, u"--json"_s}).json();
    QCOMPARE(result[u"total"_s].toInt(), 0);
    const QJsonArray nearest = result[u"nearest_numbers"_s].toArray();
    QCOMPARE(nearest.size(), 2);
    const ProgramRun shown = onArchive({u"search"_s, asked, u"--lang"_s, u"zh"_s});
    QVERIFY(shown.output.contains(nearest[0][u"doc_number"_s].toString().toUtf8()));
    QVERIFY2(shown.output.contains("没有文件用这个文号"), shown.output.constData());
}

void ProgramTest::showsARecord()
{
    const qint64 id = idOf(u"霁砚党办发〔2024〕25号"_s);
    const QJsonObject shown = onArchive({u"show"_s, QString::number(id), u"--json"_s}).json();
    QCOMPARE(shown[u"id"_s].toInteger(), id);
    QCOMPARE(shown[u"gazette"_s].toString(), u"霁州市砚浦区人民政府公报"_s);
    QCOMPARE(shown[u"year"_s].toInt(), 2024);
    QCOMPARE(shown[u"issue"_s].toInt(), 3);
    QCOMPARE(shown[u"date"_s].toString(), u"2024-09-02"_s);
    QCOMPARE(shown[u"issuers"_s].toArray(),
             (QJsonArray{u"中共霁州市砚浦区委办公室"_s, u"霁州市砚浦区人民政府办公室"_s}));
    QVERIFY(shown[u"text"_s].toString().contains(u"保护好古树名木和风水林"_s));
    QCOMPARE(shown[u"attachments"_s].toArray().size(), 2);
    const QJsonArray blocks = shown[u"blocks"_s].toArray();
    QVERIFY(!blocks.isEmpty());
    for (const QString& key : {u"kind"_s, u"level"_s, u"text"_s, u"line_start"_s, u"line_end"_s}) {
        QVERIFY2(blocks[0].toObject().contains(key), qPrintable(key));
    }
}

void ProgramTest::showsEntriesAndAppointments()
{
    const QString id = QString::number(idOf(u"霁砚政任〔2024〕8号"_s));
    const QJsonArray appointments =
        onArchive({u"show"_s, id, u"--json"_s}).json()[u"appointments"_s].toArray();
    QCOMPARE(appointments.size(), 5);
    QCOMPARE(appointments.at(1).toObject(), (QJsonObject{{u"person"_s, u"苏问渠"_s},
                                                         {u"post"_s, u"区商务局副局长"_s},
                                                         {u"act"_s, u"试用"_s},
                                                         {u"term"_s, u"一年"_s},
                                                         {u"date"_s, u"2024-08-30"_s},
                                                         {u"line"_s, 750}}));
    const QString chronicle = QString::number(idOf(u"绿道二期工程开工"_s));
    const QJsonArray entries =
        onArchive({u"show"_s, chronicle, u"--json"_s}).json()[u"chronicle"_s].toArray();
    QCOMPARE(entries.size(), 13);
    QCOMPARE(entries.at(6).toObject()[u"date"_s].toString(), u"2024-08-13"_s);
    QCOMPARE(entries.at(6).toObject()[u"printed"_s].toString(), u"同日"_s);
    QVERIFY(onArchive({u"show"_s, chronicle}).output.contains("[2024-07-16/2024-07-18] 7月16日"));
}

void ProgramTest::showsFindings()
{
    const ProgramRun listed = onArchive({u"check"_s, u"--findings"_s, u"--json"_s});
    QCOMPARE(listed.status, 0);
    const QJsonArray findings = listed.json()[u"findings"_s].toArray();
    QVERIFY(!findings.isEmpty());
    const QJsonObject finding = findings.first().toObject();
    QCOMPARE(finding[u"kind"_s].toString(), u"toc_title_differs"_s);
    QVERIFY(finding[u"message_zh"_s].toString().startsWith(u"目录中的标题"_s));
    QVERIFY(finding[u"message_en"_s].toString().startsWith(u"The table of contents"_s));
    QVERIFY(onArchive({u"check"_s, u"--findings"_s}).output.contains("yanpu-2024-03.txt:642: "));
    QVERIFY(!onArchive({u"check"_s, u"--json"_s}).json().contains(u"findings"_s));
}

void ProgramTest::showsText()
{
    const ProgramRun shown =
        onArchive({u"show"_s, QString::number(idOf(u"霁砚政任〔2024〕8号"_s))});
    QCOMPARE(shown.status, 0);
    QVERIFY(shown.output.contains("任命林牧之同志为区水利局局长"));
    QVERIFY(QString::fromUtf8(shown.output)
                .contains(QRegularExpression(u"林牧之 +任 +区水利局局长 +2024-08-30"_s)));

    const ProgramRun absent = onArchive({u"show"_s, u"999999"_s});
    QCOMPARE(absent.status, 1);
    QCOMPARE(absent.errorLines().size(), 1);
}

void ProgramTest::exportsPdf()
{
    const QString file = m_folder.filePath(u"out.pdf"_s);
    const QStringList ids{QString::number(idOf(u"霁砚政发〔2024〕12号"_s)),
                          QString::number(idOf(u"霁砚政函〔2024〕33号"_s))};
    const ProgramRun written =
        onArchive(QStringList{u"export"_s, u"--out"_s, file, u"--json"_s} + ids);
    QCOMPARE(written.errors, QByteArray());
    QCOMPARE(written.status, 0);
    QCOMPARE(written.json()[u"documents"_s].toInt(), 2);

    const std::unique_ptr<Poppler::Document> pdf = Poppler::Document::load(file);
    QVERIFY(pdf);
    QCOMPARE(pdf->numPages(), written.json()[u"pages"_s].toInt());
    QString text;
    for (int page = 0; page < pdf->numPages(); ++page) {
        text += std::unique_ptr<Poppler::Page>(pdf->page(page))->text(QRectF());
    }
    text.remove(u' ').remove(u'\n');
    QVERIFY(text.contains(u"第四批区级文物保护单位名录"_s));
    QVERIFY(text.contains(u"永久基本农田保护面积不低于2.11万亩"_s));
    QCOMPARE(pdf->outline().size(), 2);
}

void ProgramTest::checks()
{
    const ProgramRun checked = onArchive({u"check"_s, u"--json"_s});
    QCOMPARE(checked.errors, QByteArray());
    QCOMPARE(checked.status, 0);
    QVERIFY(checked.json()[u"ok"_s].toBool());
}

void ProgramTest::importsTwiceToNoEffect()
{
    const ProgramRun again = onArchive({u"import"_s, samplePath(), u"--json"_s});
    QCOMPARE(again.status, 0);
    QCOMPARE(again.json()[u"files"_s][0][u"outcome"_s].toString(), u"already_there"_s);
    QCOMPARE(onArchive({u"list"_s, u"--count"_s}).output,
             QByteArray::number(kSampleDocuments) + '\n');
}

void ProgramTest::stopsCleanly()
{
    constexpr int kIssues = 400;
    QTemporaryDir issues;
    QFile sample(samplePath());
    QVERIFY(sample.open(QFile::ReadOnly));
    const QByteArray text = sample.readAll();
    for (int i = 1; i <= kIssues; ++i) {
        QByteArray other = text;
        other.replace("第03期", "第" + QByteArray::number(i) + "期");
        QFile file(issues.filePath(u"%1.txt"_s.arg(i)));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(other);
    }
    const QString archive = m_folder.filePath(u"stopped.gongbao"_s);
    const ProgramRun stopped =
        interrupt({u"import"_s, u"--archive"_s, archive, issues.path()}, archive);
    QCOMPARE(stopped.status, 1);
    QCOMPARE(stopped.errorLines().size(), 1);
    QCOMPARE(run({u"check"_s, u"--archive"_s, archive}).status, 0);
    const int kept =
        run({u"list"_s, u"--count"_s, u"--archive"_s, archive}).output.trimmed().toInt();
    QVERIFY(kept < kIssues * kSampleDocuments);
    QCOMPARE(kept % kSampleDocuments, 0);
}

void ProgramTest::parses()
{
    const ProgramRun parsed = run({u"parse"_s, samplePath()});
    QCOMPARE(parsed.status, 0);
    QCOMPARE(parsed.json()[u"source"_s].toString(), u"yanpu-2024-03.txt"_s);
    QCOMPARE(parsed.json()[u"documents"_s].toArray().size(), kSampleDocuments);
}

void ProgramTest::helps()
{
    for (const char* command :
         {"import", "list", "show", "search", "export", "parse", "check", "reindex"}) {
        const ProgramRun help = run({QString::fromLatin1(command), u"--help"_s});
        QCOMPARE(help.status, 0);
        QVERIFY2(help.output.contains("--archive") && help.output.contains("--json"), command);
        QVERIFY2(help.output.contains(QByteArray("\n  gongbao-cli ") + command), command);
        QCOMPARE(help.errors, QByteArray());
    }
    QCOMPARE(run({u"help"_s}).output, run({u"--help"_s}).output);
    QCOMPARE(run({u"help"_s, u"search"_s}).output, run({u"search"_s, u"--help"_s}).output);
    QCOMPARE(run({u"help"_s, u"nothing"_s}).status, 2);
    QCOMPARE(run({u"--help"_s}).status, 0);
    QVERIFY(run({u"--version"_s}).output.startsWith("gongbao-cli "));
}

QTEST_GUILESS_MAIN(ProgramTest)
#include "tst_program.moc"
