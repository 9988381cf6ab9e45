// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/folding.h"

#include "text/characters.h"
#include "text/simplified.h"

#include <unicode/normalizer2.h>
#include <unicode/utf16.h>
#include <unicode/uversion.h>

#include <algorithm>
#include <array>
#include <memory>
#include <unordered_map>
#include <utility>
#include <vector>

namespace gongbao::text {

namespace {

using namespace Qt::StringLiterals;

/// Raised by hand when the rules of this file, of tokens.cpp or of the tokens of titles change.
constexpr int kRulesVersion = 5;

constexpr char16_t kReplacement = 0xFFFD;

/// Marks that print and typing use for one another, each row by what it becomes. Full-width forms
/// are not here: NFKC has made them one before.
constexpr std::pair<char16_t, QStringView> kVariants[] = {
    {u'"', u"“”„‟「」﹁﹂〝〞〟"}, {u'\'', u"‘’‚‛『』﹃﹄′"}, {u'-', u"‐‑‒–—―−─━⸺"}, {u'~', u"〜∼"},
    {u'[', u"〔【〖〘〚❲"},        {u']', u"〕】〗〙〛❳"},    {u'·', u"•‧∙⋅・"},
};

/// What stands for single characters after normalisation.
class Substitutions
{
public:
    Substitutions()
        : m_map(std::begin(kSimplified), std::end(kSimplified))
    {
        for (const auto& [target, variants] : kVariants) {
            for (const QChar variant : variants) {
                m_map[variant.unicode()] = target;
            }
        }
        m_map[0] = kReplacement;
    }

    [[nodiscard]] char32_t operator()(char32_t c) const
    {
        if (U_IS_SURROGATE(c)) {
            return kReplacement;
        }
        const auto found = m_map.find(c);
        return found == m_map.end() ? c : found->second;
    }

private:
    std::unordered_map<char32_t, char32_t> m_map;
};

enum class UnitClass : quint8 {
    Slow, ///< not a character by itself, or not one unit when folded: ICU decides
    Word,
    Space,
    Other,
};

/// Everything that folding looks up. The arrays answer for all but some 6,000 characters of the
/// basic plane.
struct Tables
{
    Tables()
    {
        UErrorCode status = U_ZERO_ERROR;
        normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
        for (UChar32 c = 0; c <= 0xFFFF; ++c) {
            const auto unit = static_cast<size_t>(c);
            classes[unit] = classify(c);
            folded[unit] = static_cast<char16_t>(substitute(static_cast<char32_t>(c)));
        }
        addSimpleFoldings();
    }

    [[nodiscard]] UnitClass classify(UChar32 c) const
    {
        if (U_IS_SURROGATE(c) || !normalizer->isInert(c) ||
            substitute(static_cast<char32_t>(c)) > 0xFFFF) {
            return UnitClass::Slow;
        }
        return classOf(substitute(static_cast<char32_t>(c)));
    }

    [[nodiscard]] static UnitClass classOf(char32_t c)
    {
        if (isSpace(c)) {
            return UnitClass::Space;
        }
        return isWordCharacter(c) ? UnitClass::Word : UnitClass::Other;
    }

    /// Capitals and full-width forms are common, and each becomes one unit. (Basic letters may
    /// compose with a mark that follows; fold() looks ahead for one.)
    void addSimpleFoldings()
    {
        UErrorCode status = U_ZERO_ERROR;
        const auto add = [&](UChar32 first, UChar32 last) {
            for (UChar32 c = first; c <= last; ++c) {
                icu::UnicodeString out;
                normalizer->normalize(icu::UnicodeString(c), out, status);
                if (out.length() == 1) {
                    const char32_t target = substitute(out.charAt(0));
                    folded[static_cast<size_t>(c)] = static_cast<char16_t>(target);
                    classes[static_cast<size_t>(c)] = classOf(target);
                }
            }
        };
        add(0x01, 0x7F);
        add(0x3000, 0x3000);
        add(0xFF01, 0xFF5E);
    }

    Substitutions substitute;
    const icu::Normalizer2* normalizer = nullptr;
    std::array<char16_t, 0x10000> folded{};
    std::array<UnitClass, 0x10000> classes{};
};

const Tables& tables()
{
    static const auto made = std::make_unique<const Tables>();
    return *made;
}

/// One pass over a text. Collects the way back only when it is given a place for it.
class Folder
{
public:
    Folder(QStringView source, std::vector<qsizetype>* origin)
        : m_source(source)
        , m_origin(origin)
    {
        // Rarely more units than the source has; append() makes room for those.
        m_folded.resize(source.size());
        if (m_origin != nullptr) {
            m_origin->reserve(static_cast<size_t>(source.size()) + 1);
        }
    }

    QString run() &&
    {
        for (qsizetype at = 0; at < m_source.size();) {
            const char16_t unit = m_source[at].unicode();
            const UnitClass unitClass = m_tables.classes[unit];
            if (unitClass != UnitClass::Slow && standsAlone(at)) {
                put(m_tables.folded[unit], unitClass, at);
                ++at;
            } else {
                at = foldCluster(at);
            }
        }
        if (m_origin != nullptr) {
            m_origin->push_back(m_source.size());
        }
        m_folded.truncate(m_size);
        return std::move(m_folded);
    }

private:
    /// Whether the next character surely does not compose with this one.
    [[nodiscard]] bool standsAlone(qsizetype at) const
    {
        return at + 1 == m_source.size() ||
               m_tables.classes[m_source[at + 1].unicode()] != UnitClass::Slow ||
               m_tables.normalizer->hasBoundaryBefore(
                   static_cast<UChar32>(codePointAt(m_source, at + 1)));
    }

    /// A character with all that may compose with it; returns where the next one starts.
    qsizetype foldCluster(qsizetype start)
    {
        qsizetype end = start + unitCount(codePointAt(m_source, start));
        while (end < m_source.size()) {
            const char32_t next = codePointAt(m_source, end);
            if (m_tables.normalizer->hasBoundaryBefore(static_cast<UChar32>(next))) {
                break;
            }
            end += unitCount(next);
        }
        const QStringView cluster = m_source.sliced(start, end - start);
        UErrorCode status = U_ZERO_ERROR;
        const icu::UnicodeString raw(false, cluster.utf16(), static_cast<int>(cluster.size()));
        icu::UnicodeString normal;
        m_tables.normalizer->normalize(raw, normal, status);
        for (int i = 0; i < normal.length(); i = normal.moveIndex32(i, 1)) {
            const char32_t c = m_tables.substitute(static_cast<char32_t>(normal.char32At(i)));
            put(c, Tables::classOf(c), start);
        }
        return end;
    }

    /// A mark that stands on a space, as in the folded form of ´: without the space it would join
    /// what is before it when folded again.
    [[nodiscard]] bool combines(char32_t c) const
    {
        return !m_tables.normalizer->hasBoundaryBefore(static_cast<UChar32>(c));
    }

    void put(char32_t c, UnitClass unitClass, qsizetype at)
    {
        if (unitClass == UnitClass::Space) {
            if (!m_spacePending) {
                m_spacePending = true;
                m_spaceAt = at;
            }
            return;
        }
        if (m_spacePending && ((m_afterWord && unitClass == UnitClass::Word) || combines(c))) {
            append(u' ', m_spaceAt);
        }
        m_spacePending = false;
        m_afterWord = unitClass == UnitClass::Word;
        if (c > 0xFFFF) {
            append(static_cast<char16_t>(U16_LEAD(c)), at);
            append(static_cast<char16_t>(U16_TRAIL(c)), at);
        } else {
            append(static_cast<char16_t>(c), at);
        }
    }

    void append(char16_t unit, qsizetype at)
    {
        if (m_size == m_folded.size()) {
            m_folded.resize(2 * m_size + 1);
        }
        m_folded.data()[m_size++] = QChar(unit);
        if (m_origin != nullptr) {
            m_origin->push_back(at);
        }
    }

    const Tables& m_tables = tables();
    QStringView m_source;
    std::vector<qsizetype>* m_origin;
    QString m_folded;
    qsizetype m_size = 0; ///< how much of it is written
    bool m_spacePending = false;
    bool m_afterWord = false;
    qsizetype m_spaceAt = 0;
};

} // namespace

QString foldingVersion()
{
    return u"%1/ICU %2"_s.arg(QString::number(kRulesVersion), QLatin1StringView(U_ICU_VERSION));
}

QString fold(QStringView text)
{
    return Folder(text, nullptr).run();
}

FoldedText foldWithOrigin(QStringView text)
{
    FoldedText result;
    result.text = Folder(text, &result.origin).run();
    return result;
}

} // namespace gongbao::text
