// SPDX-License-Identifier: GPL-3.0-or-later
#include "archivefixture.h"

#include "archive/issuestore.h"
#include "archive/rows.h"

#include <QCryptographicHash>

#include <sqlite3.h>

namespace gongbao::fixture {

using namespace Qt::StringLiterals;

source::SourceFile sourceFile(const QString& name, const QByteArray& bytes)
{
    return {name, bytes, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256),
            source::Encoding::Utf8, source::SourceText(QString::fromUtf8(bytes))};
}

namespace {

Document richNotice()
{
    Document notice;
    notice.order = 1;
    notice.toc = TocEntry{u"关于印发绿化办法的通知"_s, u"县政府文件"_s, 3};
    notice.title = u"云山县人民政府关于印发绿化办法的通知"_s;
    notice.number = {DocumentNumber::Form::Bracketed, u"云政发"_s, 2024, 7};
    notice.kind = u"通知"_s;
    notice.issuers = {{u"中共云山县委员会"_s}, {u"云山县人民政府"_s, u"县长 林某"_s}};
    notice.date = Date{2024, 3, 1};
    notice.addressees = u"各乡镇人民政府，县直各部门"_s;
    notice.visibility = u"此件公开发布"_s;
    notice.enclosedTitles = {u"云山县绿化办法"_s};
    notice.attachments = {{u"附件1"_s, u"任务表"_s, 21}, {u"附件2"_s, QString(), 30}};
    notice.declaredAttachments = {u"任务表"_s, u"名单"_s};
    notice.citations = {
        {{DocumentNumber::Form::Bracketed, u"云政办发"_s, 2023, 12}, u"关于植树的通知"_s, 3, 3, 4},
        {{DocumentNumber::Form::Decree, u"国务院令"_s, 0, 706}, QString(), 4, 4, 3},
        {{DocumentNumber::Form::Yearly, u"公告"_s, 2022, 5, true}, QString(), 6, 0, 2},
        {{DocumentNumber::Form::Decree, u"国务院令"_s, 0, 706}, QString(), 6, 6, 5}};
    notice.chronicle = {
        {Date{2024, 2, 3}, Date{2024, 2, 5}, u"2月3日至5日"_s, u"植树。\n续种。"_s, {31, 32}},
        {std::nullopt, std::nullopt, QString(), u"评选。"_s, {33, 33}}};
    notice.appointments = {
        {u"李𪚥"_s, u"县林业局局长"_s, Appointment::Act::Appointed, QString(), Date{2024, 3, 1},
         34},
        {u"赵四"_s, QString(), Appointment::Act::Removed, QString(), std::nullopt, 35},
        {u"钱五"_s, u"副局长"_s, Appointment::Act::Seconded, u"一年"_s, Date{2024, 3, 0}, 36},
        {u"孙六"_s, u"副局长"_s, Appointment::Act::OnProbation, u"一年"_s, Date{2024, 3, 1}, 37}};
    notice.blocks = {
        {BlockKind::Title, 0, notice.title, {10, 11}},
        {BlockKind::Number, 0, u"云政发〔2024〕7号"_s, {12, 12}},
        {BlockKind::RunningHeader, 0, u"云山县人民政府公报 2024年第2期"_s, {13, 13}},
        {BlockKind::Heading, 2, u"（一）𠮷庄㎡"_s, {14, 14}},
        {BlockKind::Paragraph, 0, u"植树𪚥三千株。"_s, {15, 17}},
        {BlockKind::Paragraph, 0, QString(), {18, 18}},
        {BlockKind::Table, 0, u"乡镇\t株数\n𠮷庄\t3000"_s, {22, 24}},
        {BlockKind::RunningHeader, 0, u"— 4 —"_s, {25, 25}},
        {BlockKind::Note, 0, u"（此件公开发布）"_s, {26, 26}},
    };
    notice.span = {10, 40};
    return notice;
}

} // namespace

Issue richIssue()
{
    Document chronicle; // Nothing but what a document can't be without.
    chronicle.order = 2;
    chronicle.title = u"大事记"_s;
    chronicle.kind = u"大事记"_s;
    chronicle.toc = TocEntry{u"2024年2月大事记"_s, QString(), std::nullopt};
    chronicle.span = {41, 60};

    Document reply;
    reply.order = 3;
    reply.title = u"关于桥梁的批复"_s;
    reply.number = {DocumentNumber::Form::Decree, u"县长令"_s, 0, 3};
    reply.date = Date{2024, 2, 0};
    reply.blocks = {{BlockKind::RunningHeader, 0, u"— 9 —"_s, {61, 61}},
                    {BlockKind::Paragraph, 0, QString(), {62, 62}},
                    {BlockKind::Paragraph, 0, u"同意。"_s, {63, 63}}};
    reply.span = {61, 63};

    Issue issue;
    issue.gazette.name = u"云山县人民政府公报"_s;
    issue.year = 2024;
    issue.number = 2;
    issue.totalNumber = 14;
    issue.published = Date{2024, 4, 0};
    issue.frequency = u"双月刊"_s;
    issue.documents = {richNotice(), chronicle, reply};
    issue.otherParts = {
        {OtherPart::Kind::FrontMatter, {1, 4}},    {OtherPart::Kind::Toc, {5, 8}},
        {OtherPart::Kind::Slogan, {9, 9}},         {OtherPart::Kind::Colophon, {64, 66}},
        {OtherPart::Kind::Introduction, {67, 67}}, {OtherPart::Kind::RunningHeader, {68, 68}},
        {OtherPart::Kind::Unassigned, {69, 69}}};
    issue.findings = {{FindingKind::TocTitleDiffers, 10, {u"甲“%2”"_s, u"乙\\\n"_s}},
                      {FindingKind::NoIssueNumber, 0, {}},
                      {FindingKind::NoDate, 41, {u"大事记"_s}}};
    return issue;
}

Issue plainIssue(int year, int number, int documents)
{
    Issue issue;
    issue.gazette.name = u"云山县人民政府公报"_s;
    issue.year = year;
    issue.number = number;
    for (int i = 1; i <= documents; ++i) {
        Document document;
        document.order = i;
        document.title = u"关于第%1件事的通知"_s.arg(i);
        document.kind = u"通知"_s;
        document.number = {DocumentNumber::Form::Bracketed, u"云政办发"_s, year, i};
        document.issuers = {{u"云山县人民政府办公室"_s}};
        document.date = Date{year, 1 + i % 12, 1};
        document.blocks = {{BlockKind::Title, 0, document.title, {i * 10, i * 10}},
                           {BlockKind::Paragraph, 0, u"请照办。"_s, {i * 10 + 1, i * 10 + 1}}};
        document.span = {i * 10, i * 10 + 1};
        issue.documents.append(document);
    }
    return issue;
}

TemporaryArchive::TemporaryArchive()
    : path(folder.filePath(u"test.gongbao"_s))
    , database(connect())
{
}

std::unique_ptr<archive::Database> TemporaryArchive::connect() const
{
    auto opened =
        archive::Database::open(path, archive::OpenMode::ReadWrite, std::chrono::milliseconds(0));
    if (!opened) {
        qFatal("%s", qUtf8Printable(opened.error().message));
    }
    return std::move(*opened);
}

void TemporaryArchive::fill(const QList<Issue>& issues)
{
    archive::IssueStore store(*database);
    for (const Issue& issue : issues) {
        const QByteArray bytes = QByteArray::number(++files);
        const auto stored =
            store.store(sourceFile(u"a.txt"_s, bytes), issue, archive::OnConflict::Replace);
        if (!stored) {
            qFatal("%s", qUtf8Printable(stored.error().message));
        }
    }
}

Status makeOlder(archive::Database& database, int schema)
{
    struct Addition
    {
        int schema;
        const char* takenBack;
    };
    static constexpr Addition kAdditions[] = {
        {6, "CREATE TABLE search_block (block INTEGER PRIMARY KEY, oldest INTEGER NOT NULL, "
            "newest INTEGER NOT NULL) STRICT"},
        {5, "DROP TABLE highlight"},
        {4, "ALTER TABLE document_body DROP COLUMN signatory"},
        {4, "DROP TABLE settling"},
        {4, "ALTER TABLE finding DROP COLUMN line_text"},
        {3, "DROP TABLE correction"},
        {3, "DROP TABLE rewriting"},
        {2, "DROP TABLE basket"},
        {2, "DROP TABLE collection_mark"},
        {2, "DROP TABLE collection"},
        {2, "DROP TABLE mark_tag"},
        {2, "DROP TABLE tag"},
        {2, "DROP TABLE mark"},
        {2, "DROP TABLE saved_search"},
    };
    for (const Addition& addition : kAdditions) {
        if (addition.schema <= schema) {
            continue;
        }
        if (Status done = database.execute(addition.takenBack); !done) {
            return done;
        }
    }
    const QByteArray version = "PRAGMA user_version = " + QByteArray::number(schema);
    return database.execute(version.constData());
}

QByteArray dump(archive::Database& database)
{
    auto tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' "
                                   "AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name");
    QByteArray all;
    const Status done = archive::forEachRow(*tables, [&] {
        const QString table = tables->text(0);
        all += "== " + table.toUtf8() + '\n';
        auto rows = database.prepare(u"SELECT * FROM \"%1\""_s.arg(table).toUtf8().constData());
        auto columns = database.prepare(
            u"SELECT count(*) FROM pragma_table_info('%1')"_s.arg(table).toUtf8().constData());
        const int count = *columns->step() ? static_cast<int>(columns->integer(0)) : 0;
        const Status read = archive::forEachRow(*rows, [&] {
            for (int column = 0; column < count; ++column) {
                all += rows->isNull(column) ? QByteArray("NULL") : rows->blob(column).toHex();
                all += '|';
            }
            all += '\n';
        });
        all += read ? "" : read.error().message.toUtf8();
    });
    return done ? all : QByteArray();
}

} // namespace gongbao::fixture
