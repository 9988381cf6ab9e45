// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/pdf/pageobjects.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace gongbao::source::pdf {

namespace {

QByteArray bytesOf(const std::string& text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

QByteArray reference(int number)
{
    return QByteArray::number(number) + " 0 R";
}

bool isPageOrTree(QPDFObjectHandle object)
{
    return object.isDictionaryOfType("/Page") || object.isDictionaryOfType("/Pages") ||
           object.isDictionaryOfType("/Catalog");
}

/// Of a stream's dictionary what is not taken: its length is new, and its data is in this file.
bool isLeftOut(const std::string& key)
{
    return key == "/Length" || key == "/F" || key == "/FFilter" || key == "/FDecodeParms";
}

} // namespace

void PageObjects::startAt(int number)
{
    m_first = number;
    m_new.clear();
}

void PageObjects::append(Numbered numbered)
{
    if (std::ssize(m_new) >= kMostObjects) {
        throw std::runtime_error("the pages have too many objects");
    }
    m_new.push_back(std::move(numbered));
}

QByteArray PageObjects::add(const CutObject& object)
{
    append({.handle = {}, .written = object, .isMade = true});
    return reference(m_first + static_cast<int>(m_new.size()) - 1);
}

QByteArray PageObjects::referenceTo(const QPDFObjectHandle& object)
{
    const auto [place, isNew] =
        m_numbers.try_emplace(object.getObjGen(), m_first + static_cast<int>(m_new.size()));
    if (isNew) {
        append({.handle = object, .written = {}});
    }
    return reference(place->second);
}

QByteArray PageObjects::valueOf(QPDFObjectHandle object)
{
    if (!object.isIndirect()) {
        return valueOfDirect(object, false);
    }
    return object.isNull() || isPageOrTree(object) ? QByteArray("null") : referenceTo(object);
}

QByteArray PageObjects::valueOfDirect(QPDFObjectHandle object, bool isStream)
{
    if (object.isArray()) {
        QByteArray items;
        for (const QPDFObjectHandle& item : object.aitems()) {
            items += valueOf(item) + ' ';
        }
        return '[' + items + ']';
    }
    if (object.isDictionary()) {
        QByteArray entries;
        for (const auto& [key, value] : object.ditems()) {
            if (!isStream || !isLeftOut(key)) {
                const std::string name = QPDFObjectHandle::newName(key).unparse();
                entries += bytesOf(name) + ' ' + valueOf(value) + '\n';
            }
        }
        return isStream ? entries : "<<" + entries + ">>";
    }
    return bytesOf(object.isString() ? object.unparseBinary() : object.unparseResolved());
}

int PageObjects::complete()
{
    for (std::size_t i = 0; i < m_new.size(); ++i) { // which grows
        if (m_new[i].isMade) {
            continue;
        }
        QPDFObjectHandle handle = m_new[i].handle;
        const bool isStream = handle.isStream();
        QByteArray body = valueOfDirect(isStream ? handle.getDict() : handle, isStream);
        m_new[i].written = {.body = std::move(body), .isStream = isStream};
    }
    return static_cast<int>(m_new.size());
}

CutObject PageObjects::object(int index)
{
    Numbered& numbered = m_new.at(static_cast<std::size_t>(index));
    if (numbered.written.isStream && !numbered.isMade) {
        const auto data = numbered.handle.getRawStreamData();
        numbered.written.data = QByteArray(reinterpret_cast<const char*>(data->getBuffer()),
                                           static_cast<qsizetype>(data->getSize()));
    }
    return std::exchange(numbered.written, {});
}

} // namespace gongbao::source::pdf
