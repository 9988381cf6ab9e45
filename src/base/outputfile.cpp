// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/outputfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace gongbao {

namespace {

/// Within so many bytes a PDF must begin (ISO 32000-1, annex H).
constexpr qint64 kBeginning = 1024;

bool isOf(OutputKind kind, const QByteArray& beginning)
{
    const bool isPdf = beginning.contains("%PDF-");
    return kind == OutputKind::Pdf ? isPdf : !isPdf && !beginning.contains('\0');
}

} // namespace

Status demandReplaceable(const QString& path, OutputKind kind)
{
    QFile file(path);
    // What is no ordinary file or can't be read is refused by whoever writes it.
    if (!QFileInfo(path).isFile() || file.size() == 0 || !file.open(QIODevice::ReadOnly) ||
        isOf(kind, file.read(kBeginning))) {
        return {};
    }
    return Error{ErrorCode::Conflict,
                 QCoreApplication::translate("OutputFile", "%1 is a file of another kind and was "
                                                           "left as it is; choose another name.")
                     .arg(path)};
}

} // namespace gongbao
