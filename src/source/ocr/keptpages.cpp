// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/ocr/keptpages.h"

#include "source/recognition.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace gongbao::source::ocr {

namespace {

using namespace Qt::StringLiterals;

constexpr qint32 kForm = 1;                       // of the files
constexpr qint64 kLongestFile = 16 * 1024 * 1024; // bytes
constexpr auto kPrivate = QFile::ReadOwner | QFile::WriteOwner;

QByteArray readFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(kLongestFile) : QByteArray();
}

void writeFile(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(kPrivate) &&
        file.write(bytes) == bytes.size()) {
        file.commit();
    }
}

} // namespace

KeptPages::KeptPages(const QString& folder, const QByteArray& sha256)
    : m_parent(folder)
{
    if (!folder.isEmpty()) {
        m_folder = QDir(folder).filePath(QString::fromLatin1(sha256.toHex()));
    }
}

bool KeptPages::makeFolder() const
{
    return !m_folder.isEmpty() && QDir().mkpath(m_folder) &&
           QFile::setPermissions(m_parent, kPrivate | QFile::ExeOwner) &&
           QFile::setPermissions(m_folder, kPrivate | QFile::ExeOwner);
}

QString KeptPages::pathOf(int number, const QString& language) const
{
    return m_folder + u'/' + language + u'-' + QString::number(number);
}

std::optional<KeptPage> KeptPages::page(int number, const QString& language) const
{
    if (m_folder.isEmpty()) {
        return std::nullopt;
    }
    const QByteArray packed = readFile(pathOf(number, language));
    if (packed.isEmpty()) {
        return std::nullopt;
    }
    const QByteArray bytes = qUncompress(packed);
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_4);
    qint32 form = 0;
    KeptPage kept;
    stream >> form >> kept.engine;
    const bool whole = stream.status() == QDataStream::Ok && form == kForm &&
                       read(stream, kept.recognised) && kept.recognised.page == number;
    return whole ? std::optional(kept) : std::nullopt;
}

std::optional<KeptPage> KeptPages::page(int number) const
{
    if (const QString known = language(); !known.isEmpty()) {
        return page(number, known);
    }
    std::optional<KeptPage> best;
    for (const QString& language : recognitionLanguages()) {
        auto kept = page(number, language);
        if (kept && (!best ||
                     confidenceOf(kept->recognised.words) > confidenceOf(best->recognised.words))) {
            best = std::move(kept);
        }
    }
    return best;
}

void KeptPages::keep(const KeptPage& page, const QString& language) const
{
    if (!makeFolder()) {
        return;
    }
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << kForm << page.engine;
    write(stream, page.recognised);
    writeFile(pathOf(page.recognised.page, language), qCompress(bytes));
}

QString KeptPages::language() const
{
    const QString kept =
        m_folder.isEmpty() ? QString() : QString::fromLatin1(readFile(m_folder + u"/language"_s));
    return recognitionLanguages().contains(kept) ? kept : QString();
}

void KeptPages::keepLanguage(const QString& language) const
{
    if (makeFolder()) {
        writeFile(m_folder + u"/language"_s, language.toLatin1());
    }
}

} // namespace gongbao::source::ocr
