// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/fontcatalogue.h"

#include <cstdlib>
#include <cstring>
#include <fontconfig/fontconfig.h>
#include <memory>
#include <tuple>

namespace gongbao::publish {

namespace {

struct FontconfigDeleter
{
    void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
    void operator()(FcObjectSet* objects) const { FcObjectSetDestroy(objects); }
    void operator()(FcFontSet* fonts) const { FcFontSetDestroy(fonts); }
    void operator()(FcCharSet* characters) const { FcCharSetDestroy(characters); }
};

template<typename T>
using Owned = std::unique_ptr<T, FontconfigDeleter>;

int fontconfigWeight(FaceWeight weight)
{
    switch (weight) {
    case FaceWeight::Bold:
        return FC_WEIGHT_BOLD;
    case FaceWeight::Black:
        return FC_WEIGHT_BLACK;
    case FaceWeight::Regular:
        break;
    }
    return FC_WEIGHT_REGULAR;
}

const FcChar8* bytes(const char* text)
{
    return reinterpret_cast<const FcChar8*>(text);
}

QByteArray stringOf(FcPattern* pattern, const char* object)
{
    FcChar8* value = nullptr;
    if (FcPatternGetString(pattern, object, 0, &value) != FcResultMatch) {
        return {};
    }
    return reinterpret_cast<const char*>(value);
}

int integerOf(FcPattern* pattern, const char* object)
{
    int value = 0;
    FcPatternGetInteger(pattern, object, 0, &value);
    return value;
}

/// Whether the file holds plain outlines that can be embedded as they are: no bitmaps or colour,
/// no Type 1, no instance of a variable font.
bool isPlainOutline(FcPattern* pattern)
{
    const QByteArray format = stringOf(pattern, FC_FONTFORMAT);
    FcBool variable = FcFalse;
    FcPatternGetBool(pattern, FC_VARIABLE, 0, &variable);
    FcBool colour = FcFalse;
    FcPatternGetBool(pattern, FC_COLOR, 0, &colour);
    constexpr int kInstanceBits = 16;
    return (format == "TrueType" || format == "CFF") && variable == FcFalse && colour == FcFalse &&
           integerOf(pattern, FC_INDEX) >> kInstanceBits == 0;
}

FaceFile faceOf(FcPattern* pattern, const QString& family)
{
    return {.path = stringOf(pattern, FC_FILE),
            .index = integerOf(pattern, FC_INDEX),
            .family = family};
}

} // namespace

std::optional<FaceFile> findFace(const QString& family, FaceWeight weight)
{
    const Owned<FcPattern> wanted(FcPatternCreate());
    FcPatternAddString(wanted.get(), FC_FAMILY, bytes(family.toUtf8().constData()));
    FcPatternAddBool(wanted.get(), FC_SCALABLE, FcTrue);
    FcPatternAddInteger(wanted.get(), FC_SLANT, FC_SLANT_ROMAN);
    const Owned<FcObjectSet> objects(FcObjectSetBuild(FC_FILE, FC_INDEX, FC_WEIGHT, FC_FONTFORMAT,
                                                      FC_VARIABLE, FC_COLOR, nullptr));
    const Owned<FcFontSet> found(FcFontList(nullptr, wanted.get(), objects.get()));

    std::optional<std::tuple<int, QByteArray, int>> best;
    std::optional<FaceFile> face;
    for (int i = 0; found && i < found->nfont; ++i) {
        FcPattern* pattern = found->fonts[i];
        const FaceFile candidate = faceOf(pattern, family);
        const std::tuple rank(std::abs(integerOf(pattern, FC_WEIGHT) - fontconfigWeight(weight)),
                              candidate.path, candidate.index);
        if (isPlainOutline(pattern) && (!best || rank < *best)) {
            best = rank;
            face = candidate;
        }
    }
    return face;
}

std::optional<FaceFile> findFaceWith(char32_t c)
{
    const Owned<FcCharSet> characters(FcCharSetCreate());
    FcCharSetAddChar(characters.get(), c);
    const Owned<FcPattern> wanted(FcPatternCreate());
    FcPatternAddCharSet(wanted.get(), FC_CHARSET, characters.get());
    FcPatternAddString(wanted.get(), FC_FAMILY, bytes("serif"));
    FcPatternAddString(wanted.get(), FC_LANG, bytes("zh-cn"));
    FcPatternAddBool(wanted.get(), FC_SCALABLE, FcTrue);
    FcConfigSubstitute(nullptr, wanted.get(), FcMatchPattern);
    FcDefaultSubstitute(wanted.get());

    FcResult result = FcResultNoMatch;
    const Owned<FcPattern> match(FcFontMatch(nullptr, wanted.get(), &result));
    FcCharSet* covered = nullptr;
    if (!match || FcPatternGetCharSet(match.get(), FC_CHARSET, 0, &covered) != FcResultMatch ||
        FcCharSetHasChar(covered, c) == FcFalse || !isPlainOutline(match.get())) {
        return std::nullopt;
    }
    return faceOf(match.get(), QString::fromUtf8(stringOf(match.get(), FC_FAMILY)));
}

} // namespace gongbao::publish
