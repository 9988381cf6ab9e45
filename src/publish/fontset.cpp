// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/fontset.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>

namespace gongbao::publish {

namespace {

struct Candidate
{
    QStringView family;
    FaceWeight weight;
    bool standard; ///< the face that the standard asks for, not one that stands in
};

constexpr auto kRegular = FaceWeight::Regular;
constexpr auto kBold = FaceWeight::Bold;
constexpr auto kBlack = FaceWeight::Black;

// In order of preference. "SC" is named, as the plain families draw Japanese shapes of Han.
constexpr Candidate kTextFaces[] = {
    {u"仿宋_GB2312", kRegular, true},
    {u"FangSong_GB2312", kRegular, true},
    {u"仿宋", kRegular, true},
    {u"FangSong", kRegular, true},
    {u"FandolFang", kRegular, false},
    {u"Noto Serif CJK SC", kRegular, false},
    {u"Source Han Serif SC", kRegular, false},
    {u"SimSun", kRegular, false},
    {u"AR PL UMing CN", kRegular, false},
    {u"Noto Sans CJK SC", kRegular, false},
};
constexpr Candidate kTitleFaces[] = {
    {u"方正小标宋_GBK", kRegular, true},
    {u"FZXiaoBiaoSong-B05", kRegular, true},
    {u"FZXiaoBiaoSong-B05S", kRegular, true},
    {u"方正小标宋简体", kRegular, true},
    {u"Noto Serif CJK SC", kBlack, false},
    {u"Source Han Serif SC", kBlack, false},
    {u"SimSun", kBold, false},
    {u"Noto Sans CJK SC", kBold, false},
};
constexpr Candidate kBlackFaces[] = {
    {u"黑体", kRegular, true},
    {u"SimHei", kRegular, true},
    {u"Noto Sans CJK SC", kBold, false},
    {u"Source Han Sans SC", kBold, false},
    {u"Noto Serif CJK SC", kBold, false},
};
constexpr Candidate kKaiFaces[] = {
    {u"楷体_GB2312", kRegular, true},
    {u"KaiTi_GB2312", kRegular, true},
    {u"楷体", kRegular, true},
    {u"KaiTi", kRegular, true},
    {u"FandolKai", kRegular, false},
    {u"LXGW WenKai", kRegular, false},
    {u"AR PL UKai CN", kRegular, false},
    {u"Noto Serif CJK SC", kBold, false},
    {u"Source Han Serif SC", kBold, false},
    {u"Noto Sans CJK SC", kRegular, false},
};
constexpr Candidate kSongFaces[] = {
    {u"宋体", kRegular, true},
    {u"SimSun", kRegular, true},
    {u"Noto Serif CJK SC", kRegular, false},
    {u"Source Han Serif SC", kRegular, false},
    {u"AR PL UMing CN", kRegular, false},
    {u"Noto Sans CJK SC", kRegular, false},
};
constexpr QStringView kFallbackFamilies[] = {u"Noto Serif CJK SC", u"Noto Sans CJK SC"};

std::span<const Candidate> candidates(TypeRole role)
{
    switch (role) {
    case TypeRole::Title:
        return kTitleFaces;
    case TypeRole::Black:
        return kBlackFaces;
    case TypeRole::Kai:
        return kKaiFaces;
    case TypeRole::Song:
        return kSongFaces;
    case TypeRole::Text:
        break;
    }
    return kTextFaces;
}

} // namespace

Result<FontSet> FontSet::load()
{
    FontSet fonts;
    fonts.settle(TypeRole::Text);
    if (fonts.m_roles[static_cast<size_t>(TypeRole::Text)].face == nullptr) {
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate(
                         "PdfExport", "No Chinese font is installed, so no PDF can be made; "
                                      "install the package fonts-noto-cjk.")};
    }
    return fonts;
}

const FontFace* FontSet::opened(const FaceFile& file)
{
    const auto known = std::ranges::find_if(m_faces, [&](const auto& face) {
        return face->file().path == file.path && face->file().index == file.index;
    });
    if (known != m_faces.end()) {
        return known->get();
    }
    auto face = FontFace::open(file, static_cast<int>(m_faces.size()));
    if (!face || !(*face)->mayBeEmbedded()) {
        return nullptr;
    }
    m_faces.push_back(std::move(face).value());
    return m_faces.back().get();
}

void FontSet::settle(TypeRole role)
{
    Role& entry = m_roles[static_cast<size_t>(role)];
    const auto choices = candidates(role);
    for (const Candidate& candidate : choices) {
        const QString family = candidate.family.toString();
        const auto file = findFace(family, candidate.weight);
        entry.face = file ? opened(*file) : nullptr;
        if (entry.face != nullptr) {
            if (!candidate.standard) {
                entry.substitution = FontSubstitution{choices.front().family.toString(), family};
            }
            return;
        }
    }
}

FontSet::Choice FontSet::faceFor(TypeRole role, char32_t c)
{
    auto& choices = m_roles[static_cast<size_t>(role)].choices;
    const auto known = choices.find(c);
    if (known != choices.end()) {
        return known->second;
    }
    const Choice choice = choose(role, c);
    choices.emplace(c, choice);
    return choice;
}

FontSet::Choice FontSet::choose(TypeRole role, char32_t c)
{
    Role& entry = m_roles[static_cast<size_t>(role)];
    if (entry.face == nullptr) {
        settle(role);
    }
    const FontFace* text = m_roles[static_cast<size_t>(TypeRole::Text)].face;
    const FontFace* face = entry.face != nullptr ? entry.face : text;
    if (face->has(c)) {
        return {.face = face};
    }
    if (const FontFace* other = fallback(c)) {
        return {.face = other};
    }
    if (m_missing.find(c) == std::u32string::npos) {
        m_missing.push_back(c);
    }
    const FontFace* sign = text->has(kMissingSign) ? text : fallback(kMissingSign);
    return {.face = sign != nullptr ? sign : text, .drawable = false};
}

const FontFace* FontSet::fallback(char32_t c)
{
    for (const QStringView family : kFallbackFamilies) {
        const auto file = findFace(family.toString(), FaceWeight::Regular);
        const FontFace* face = file ? opened(*file) : nullptr;
        if (face != nullptr && face->has(c)) {
            return face;
        }
    }
    const auto file = findFaceWith(c);
    const FontFace* face = file ? opened(*file) : nullptr;
    return face != nullptr && face->has(c) ? face : nullptr;
}

QList<FontSubstitution> FontSet::substitutions() const
{
    QList<FontSubstitution> list;
    for (const Role& role : m_roles) {
        if (role.substitution) {
            list.append(*role.substitution);
        }
    }
    return list;
}

QString FontSet::missingCharacters() const
{
    return QString::fromStdU32String(m_missing);
}

} // namespace gongbao::publish
