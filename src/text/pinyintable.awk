# SPDX-License-Identifier: GPL-3.0-or-later
# Makes three tables from Unihan_Readings.txt (standard input), of the readings in use today without
# tones: every Han with the number of its list of readings, the lists, and every syllable. Call with
# -v table=FILE -v lists=FILE -v syllables=FILE.
BEGIN {
    FS = "\t"
    split("ā á ǎ à ē é ě è ê ế ề ī í ǐ ì ō ó ǒ ò ū ú ǔ ù ü ǖ ǘ ǚ ǜ ń ň ǹ ḿ", toned, " ")
    split("a a a a e e e e e e e i i i i o o o o u u u u v v v v v n n n m", plain, " ")
}

function add(han, reading,   i) {
    for (i in toned) {
        gsub(toned[i], plain[i], reading)
    }
    gsub(/[^a-z]/, "", reading)
    # hm, ng and the like are sounds, no syllables that anything is named by.
    if (reading !~ /[aeiouv]/ || index(" " readings[han] " ", " " reading " ")) {
        return
    }
    readings[han] = readings[han] == "" ? reading : readings[han] " " reading
    known[reading] = 1
}

# kMandarin comes after kHanyuPinlu in the file, but has the usual reading.
$2 == "kMandarin" { mandarin[$1] = $3 }
$2 == "kHanyuPinlu" { pinlu[$1] = $3 }
$2 == "kTGHZ2013" { standard[$1] = $3 }
$2 == "kXHC1983" { dictionary[$1] = $3 }

END {
    for (han in mandarin) {
        all = mandarin[han] " " pinlu[han] " " standard[han] " " dictionary[han]
        gsub(/\([0-9]+\)/, "", all)
        gsub(/[0-9.,*]+:/, "", all)
        gsub(/,/, " ", all)
        count = split(all, each, " ")
        for (i = 1; i <= count; ++i) {
            add(han, each[i])
        }
        if (readings[han] != "") {
            list = readings[han]
            if (!(list in numbers)) {
                numbers[list] = ++listed
                print "\"" list "\"," > lists
            }
            # Of one length for each plane, so that sorting as text is sorting by code point.
            code = substr(han, 3)
            sorted = length(code) == 4 ? "0" code : code
            print "{0x" sorted ", " numbers[list] "}," | ("LC_ALL=C sort > " table)
        }
    }
    for (reading in known) {
        print "\"" reading "\"," | ("LC_ALL=C sort > " syllables)
    }
}
