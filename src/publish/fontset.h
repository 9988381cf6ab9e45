// SPDX-License-Identifier: GPL-3.0-or-later
// The faces that one PDF is set in.
#pragma once

#include "publish/fontface.h"

#include <QStringList>

#include <array>
#include <unordered_map>

namespace gongbao::publish {

/// What the official style asks a face for.
enum class TypeRole {
    Text,  ///< 仿宋
    Title, ///< 小标宋
    Black, ///< 黑体
    Kai,   ///< 楷体
    Song,  ///< 宋体
};

inline constexpr int kTypeRoles = 5;

/// Chinese print's sign for a character that could not be had.
inline constexpr char32_t kMissingSign = U'□';

/// A face of the standard that is not installed, and what stands in for it.
struct FontSubstitution
{
    QString wanted;
    QString used;

    friend bool operator==(const FontSubstitution&, const FontSubstitution&) = default;
};

/// Finds a face for each role and, for characters that it lacks, others. Faces are opened when
/// first used and live as long as the set. One thread at a time.
class FontSet
{
public:
    /// Fails where no face for Chinese text is installed.
    [[nodiscard]] static Result<FontSet> load();

    struct Choice
    {
        const FontFace* face = nullptr;
        bool drawable = true; ///< false: no font has the character; kMissingSign is to be drawn
    };
    [[nodiscard]] Choice faceFor(TypeRole role, char32_t c);

    [[nodiscard]] const std::vector<std::unique_ptr<FontFace>>& faces() const { return m_faces; }
    /// Of the roles used so far.
    [[nodiscard]] QList<FontSubstitution> substitutions() const;
    /// Characters asked for that no face has, in the order met, each once.
    [[nodiscard]] QString missingCharacters() const;

private:
    struct Role
    {
        const FontFace* face = nullptr;
        std::optional<FontSubstitution> substitution;
        std::unordered_map<char32_t, Choice> choices;
    };

    const FontFace* opened(const FaceFile& file);
    void settle(TypeRole role);
    Choice choose(TypeRole role, char32_t c);
    const FontFace* fallback(char32_t c);

    std::vector<std::unique_ptr<FontFace>> m_faces;
    std::array<Role, kTypeRoles> m_roles;
    std::u32string m_missing;
};

} // namespace gongbao::publish
