// SPDX-License-Identifier: GPL-3.0-or-later
#include "copies.h"

#include "source/textfile.h"

#include <QFile>
#include <QRegularExpression>

namespace gongbao::bench {

using namespace Qt::StringLiterals;

namespace {

/// The issue as its @p copy-th neighbour: with another issue number and other serials.
QString varied(QString text, int copy)
{
    static const QRegularExpression issueNumber(u"(?<!总)第\\s*\\d+\\s*期"_s);
    static const QRegularExpression headerNumber(u"(?<=No\\.)\\d+"_s);
    static const QRegularExpression serial(u"(?<=〕)\\s*(\\d+)(?=\\s*号)"_s);
    text.replace(issueNumber, u"第%1期"_s.arg(copy));
    text.replace(headerNumber, QString::number(copy));
    qsizetype done = 0;
    QString result;
    for (auto match = serial.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        result += text.sliced(done, found.capturedStart() - done);
        result += QString::number(found.captured(1).toInt() + 100 * copy);
        done = found.capturedEnd();
    }
    return result + text.sliced(done);
}

} // namespace

qint64 writeCopies(const QStringList& files, int copies, const QDir& folder)
{
    qint64 bytes = 0;
    for (const QString& path : files) {
        const auto source = source::readFile(path);
        if (!source) {
            qFatal("%s", qPrintable(source.error().message));
        }
        for (int copy = 1; copy <= copies; ++copy) {
            QFile file(folder.filePath(u"%1-%2"_s.arg(copy).arg(source->name)));
            const QByteArray text = varied(source->text.text(), copy).toUtf8();
            if (!file.open(QFile::WriteOnly) || file.write(text) != text.size()) {
                qFatal("%s", qPrintable(file.errorString()));
            }
            bytes += text.size();
        }
    }
    return bytes;
}

} // namespace gongbao::bench
