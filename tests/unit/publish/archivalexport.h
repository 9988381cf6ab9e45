// SPDX-License-Identifier: GPL-3.0-or-later
// An export as qpdf reads it, for the tests that hold it against ISO 19005-2:2011 (PDF/A-2b).
#pragma once

#include "sampledocument.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <map>
#include <set>

namespace gongbao::publish {

/// What the pages draw.
class Content : public QPDFObjectHandle::ParserCallbacks
{
public:
    void handleObject(QPDFObjectHandle object) override
    {
        if (!object.isOperator()) {
            m_operands.push_back(object);
            return;
        }
        const std::string name = object.getOperatorValue();
        operators.insert(name);
        if (name == "q") {
            deepest = std::max(deepest, ++m_depth);
        } else if (name == "Q") {
            --m_depth;
        } else if (name == "Tf") {
            m_font = m_operands.front().getName();
        } else if (name == "TJ") {
            show(m_operands.front());
        }
        m_operands.clear();
    }
    void handleEOF() override {}

    std::set<std::string> operators;
    std::map<std::string, std::set<int>> cids; ///< that are shown, by font
    int deepest = 0;

private:
    void show(QPDFObjectHandle array)
    {
        for (auto& item : array.getArrayAsVector()) {
            const std::string codes = item.isString() ? item.getStringValue() : std::string();
            for (size_t i = 0; i + 1 < codes.size(); i += 2) {
                cids[m_font].insert(static_cast<quint8>(codes[i]) << 8 |
                                    static_cast<quint8>(codes[i + 1]));
            }
        }
    }

    std::vector<QPDFObjectHandle> m_operands;
    std::string m_font;
    int m_depth = 0;
};

inline QByteArray bytesOf(QPDFObjectHandle stream)
{
    const auto data = stream.getStreamData();
    return {reinterpret_cast<const char*>(data->getBuffer()), qsizetype(data->getSize())};
}

/// Two documents behind a 目录, the second of which cites the first.
class ArchivalExport
{
public:
    /// With other faces, a shape that two characters share, and characters that no font has.
    void writeSamples()
    {
        using namespace Qt::StringLiterals;
        PublishItem rare = sampleItem();
        rare.document.number.serial = 28;
        rare.document.citations = {{.number = sampleItem().document.number,
                                    .title = {},
                                    .block = 3,
                                    .start = 2,
                                    .length = 9}};
        rare.document.blocks.append(
            block(BlockKind::Paragraph, u"龑燊珺𠮷𠀀㐂石⽯⼤ﬁ﹐é\U000F1234\U000F1234\uFE00乙"_s));
        write({sampleItem(), rare});
    }

    void write(const QList<PublishItem>& items)
    {
        PdfOptions options{.created = QDateTime(QDate(2025, 7, 10), QTime(8, 0), Qt::UTC),
                           .contents = true};
        for (const PublishItem& item : items) {
            options.documents.append({item.document.title, item.document.number.toString()});
        }
        const QString path = folder.filePath(QStringLiteral("out.pdf"));
        QVERIFY(exportPdf([&](qsizetype i) -> Result<PublishItem> { return items[i]; },
                          items.size(), path, options, {}, {})
                    .ok());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        bytes = file.readAll();
        pdf = std::make_unique<QPDF>();
        pdf->setSuppressWarnings(true);
        pdf->processMemoryFile("export", bytes.constData(), size_t(bytes.size()));
        content = {};
        for (auto& page : QPDFPageDocumentHelper(*pdf).getAllPages()) {
            page.parseContents(&content);
        }
    }

    [[nodiscard]] std::vector<QPDFPageObjectHelper> pages() const
    {
        return QPDFPageDocumentHelper(*pdf).getAllPages();
    }

    /// Of each page, as they share them.
    [[nodiscard]] QPDFObjectHandle resources() const
    {
        return pages().front().getObjectHandle().getKey("/Resources");
    }

    /// All of the file, also within others and of streams.
    QList<QPDFObjectHandle> dictionaries() const
    {
        QList<QPDFObjectHandle> found;
        std::vector<QPDFObjectHandle> open = pdf->getAllObjects();
        while (!open.empty()) {
            QPDFObjectHandle object = open.back();
            open.pop_back();
            object = object.isStream() ? object.getDict() : object;
            if (object.isDictionary()) {
                found.append(object);
            }
            std::vector<QPDFObjectHandle> parts;
            if (object.isArray()) {
                parts = object.getArrayAsVector();
            } else if (object.isDictionary()) {
                for (auto& [key, value] : object.getDictAsMap()) {
                    parts.push_back(value);
                }
            }
            for (const auto& part : parts) {
                if (!part.isIndirect()) {
                    open.push_back(part);
                }
            }
        }
        return found;
    }

    QTemporaryDir folder;
    QByteArray bytes;
    std::unique_ptr<QPDF> pdf;
    Content content;
};

} // namespace gongbao::publish
