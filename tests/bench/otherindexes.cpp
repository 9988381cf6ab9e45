// SPDX-License-Identifier: GPL-3.0-or-later
#include "otherindexes.h"

#include "archive/catalogue.h"
#include "archive/indexcontent.h"
#include "archive/rows.h"
#include "archive/textindex.h"
#include "orfail.h"
#include "processfigures.h"
#include "text/folding.h"
#include "text/phrases.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <set>

namespace gongbao::bench {

using namespace Qt::StringLiterals;

namespace {

using Ids = std::set<archive::DocumentId>;

/// The documents, and those that a scan of their folded texts finds.
struct Texts
{
    Texts(archive::Database& database, const QStringList& queries)
        : ids(orFail(archive::Catalogue(database).documentIds({})))
        , hits(size_t(queries.size()))
    {
        std::ranges::transform(queries, std::back_inserter(phrases),
                               [](const QString& query) { return text::fold(query); });
        archive::Batch batch(database);
        for (const archive::DocumentId id : ids) {
            const QString text = orFail(archive::readSearchableText(batch, id));
            for (qsizetype i = 0; i < phrases.size(); ++i) {
                if (text::indexOfPhrase(text, phrases[i]) >= 0) {
                    hits[size_t(i)].insert(id);
                }
            }
        }
    }

    std::vector<archive::DocumentId> ids;
    QStringList phrases;
    std::vector<Ids> hits; ///< of each phrase
};

/// Calls @p take with each text, UTF-8.
void forEachText(archive::Database& database, const Texts& texts,
                 const std::function<void(archive::DocumentId, const QByteArray&)>& take)
{
    archive::Batch batch(database);
    for (const archive::DocumentId id : texts.ids) {
        take(id, orFail(archive::readSearchableText(batch, id)).toUtf8());
    }
}

/// Asks for every phrase twice, counts the second time and compares what is found.
void ask(const char* name, const Texts& texts, const std::function<double()>& seconds,
         const std::function<Ids(const QString&)>& find)
{
    std::vector<double> times;
    double recall = 0;
    double precision = 0;
    int whole = 0;
    int asked = 0;
    int answered = 0;
    for (qsizetype i = 0; i < texts.phrases.size(); ++i) {
        static_cast<void>(find(texts.phrases[i]));
        const double before = seconds();
        const Ids found = find(texts.phrases[i]);
        times.push_back((seconds() - before) * 1000);
        const Ids& wanted = texts.hits[size_t(i)];
        Ids right;
        std::ranges::set_intersection(found, wanted, std::inserter(right, right.end()));
        if (!wanted.empty()) {
            ++asked;
            recall += double(right.size()) / double(wanted.size());
            whole += right.size() == wanted.size() ? 1 : 0;
        }
        if (!found.empty()) {
            ++answered;
            precision += double(right.size()) / double(found.size());
        }
    }
    std::ranges::sort(times);
    const auto at = [&times](double part) {
        return times[size_t(part * double(times.size() - 1))];
    };
    std::printf("%-22s recall %5.1f %% (all hits of %5.1f %%), precision %5.1f %%; "
                "%.2f / %.2f / %.2f ms\n",
                name, 100 * recall / asked, 100.0 * whole / asked,
                answered == 0 ? 100.0 : 100 * precision / answered, at(0.5), at(0.95),
                times.back());
}

/// A table of FTS5 with one of its own tokenizers.
void askTokenizer(archive::Database& database, const Texts& texts, const char* tokenizer)
{
    const QByteArray table = QByteArray("other_") + tokenizer;
    const double before = cpuSeconds();
    orFail(database.execute("CREATE VIRTUAL TABLE temp." + table +
                            " USING fts5(text, content='', tokenize='" + tokenizer + "')"));
    qint64 size = 0;
    {
        archive::Statement insert = orFail(database.prepare(
            ("INSERT INTO temp." + table + " (rowid, text) VALUES (?, ?)").constData()));
        orFail(database.transaction([&]() -> Status {
            forEachText(database, texts, [&](archive::DocumentId id, const QByteArray& text) {
                size += text.size();
                insert.bind(1, id).bind(2, QString::fromUtf8(text));
                orFail(archive::forEachRow(insert, [] {}));
            });
            return {};
        }));
    }
    const double index = double(orFail(archive::integerOf(
        database.prepare(("SELECT sum(length(block)) FROM temp." + table + "_data").constData()))));
    std::printf("%-22s made in %.0f s, %.2f of the text\n", tokenizer, cpuSeconds() - before,
                index / double(size));
    archive::Statement match = orFail(database.prepare(
        ("SELECT rowid FROM temp." + table + " WHERE " + table + " MATCH ?").constData()));
    ask(tokenizer, texts, cpuSeconds, [&](QString phrase) {
        match.bind(1, u'"' + phrase.replace(u'"', u"\"\""_s) + u'"');
        const auto found = orFail(archive::idsOfRows(match));
        return Ids(found.begin(), found.end());
    });
    orFail(database.execute("DROP TABLE temp." + table));
}

QByteArray outputOf(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments, QIODevice::ReadOnly);
    process.waitForFinished(-1);
    return process.readAllStandardOutput();
}

double clockSeconds()
{
    static QElapsedTimer timer;
    if (!timer.isValid()) {
        timer.start();
    }
    return double(timer.nsecsElapsed()) / 1e9;
}

/// One line for each text, which have no line breaks when they are folded.
void askGrep(archive::Database& database, const Texts& texts, const QString& folder)
{
    const QString path = folder + u"/texts"_s;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        qFatal("%s can't be written.", qPrintable(path));
    }
    forEachText(database, texts, [&file](archive::DocumentId id, const QByteArray& text) {
        file.write(QByteArray::number(id) + '\t' + text + '\n');
    });
    file.close();
    qputenv("LC_ALL", "C");
    ask("grep (by the clock)", texts, clockSeconds, [&](const QString& phrase) {
        Ids found;
        for (const QByteArray& line :
             outputOf(u"grep"_s, {u"-aF"_s, u"--"_s, phrase, path}).split('\n')) {
            if (!line.isEmpty()) {
                found.insert(line.first(line.indexOf('\t')).toLongLong());
            }
        }
        return found;
    });
    QFile::remove(path);
}

void askRecoll(archive::Database& database, const Texts& texts, const QString& folder)
{
    if (QStandardPaths::findExecutable(u"recollindex"_s).isEmpty() ||
        QStandardPaths::findExecutable(u"recollq"_s).isEmpty()) {
        std::printf("Recoll is not installed.\n");
        return;
    }
    const QString files = folder + u"/files"_s;
    const QString settings = folder + u"/settings"_s;
    QDir().mkpath(files);
    QDir().mkpath(settings);
    QFile configuration(settings + u"/recoll.conf"_s);
    if (!configuration.open(QIODevice::WriteOnly)) {
        qFatal("%s can't be written.", qPrintable(configuration.fileName()));
    }
    configuration.write("topdirs = " + files.toUtf8() + "\ndefaultcharset = utf-8\n");
    configuration.close();
    qint64 size = 0;
    forEachText(database, texts, [&](archive::DocumentId id, const QByteArray& text) {
        QFile file(u"%1/%2.txt"_s.arg(files).arg(id));
        size += file.open(QIODevice::WriteOnly) ? file.write(text) : 0;
    });
    qputenv("LC_ALL", "C.UTF-8");
    const double before = clockSeconds();
    outputOf(u"recollindex"_s, {u"-c"_s, settings});
    qint64 index = 0;
    for (const QFileInfo& file : QDir(settings + u"/xapiandb"_s).entryInfoList(QDir::Files)) {
        index += file.size();
    }
    std::printf("%-22s made in %.0f s by the clock, %.2f of the text\n", "Recoll",
                clockSeconds() - before, double(index) / double(size));
    ask("Recoll (by the clock)", texts, clockSeconds, [&](const QString& phrase) {
        Ids found;
        for (const QByteArray& line : outputOf(u"recollq"_s, {u"-c"_s, settings, u"-b"_s, u"-n"_s,
                                                              u"0-1000000"_s, u'"' + phrase + u'"'})
                                          .split('\n')) {
            if (line.endsWith(".txt")) {
                found.insert(line.sliced(line.lastIndexOf('/') + 1).chopped(4).toLongLong());
            }
        }
        return found;
    });
}

} // namespace

void compareWithOthers(archive::Database& database, const QStringList& queries)
{
    const Texts texts(database, queries);
    archive::TextIndex index(database);
    std::printf("%lld queries:\n", queries.size());
    ask("Gongbao", texts, cpuSeconds, [&index](const QString& phrase) {
        const auto found = orFail(index.find({{phrase}, {}}, archive::Order::Date));
        return Ids(found.begin(), found.end());
    });
    for (const char* tokenizer : {"unicode61", "trigram"}) {
        askTokenizer(database, texts, tokenizer);
    }
    const QTemporaryDir folder;
    askGrep(database, texts, folder.path());
    askRecoll(database, texts, folder.path());
}

} // namespace gongbao::bench
