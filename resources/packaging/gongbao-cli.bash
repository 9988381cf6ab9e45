# Completion for gongbao-cli in bash. What there is to complete is asked of the program itself.

_gongbao_cli() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command='' i
    for ((i = 1; i < COMP_CWORD; ++i)); do
        case ${COMP_WORDS[i]} in
        --archive | --lang) ((++i)) ;;
        -*) ;;
        *)
            command=${COMP_WORDS[i]}
            break
            ;;
        esac
    done
    case $before in
    --lang)
        mapfile -t COMPREPLY < <(compgen -W 'zh en' -- "$word")
        return
        ;;
    --order)
        mapfile -t COMPREPLY < <(compgen -W 'date relevance' -- "$word")
        return
        ;;
    esac
    if [[ $word == -* ]]; then
        local options
        # shellcheck disable=SC2086 # no command is no argument
        options=$(gongbao-cli $command --help 2>/dev/null | grep -o -- '^  --\?[a-z, -]*--[a-z-]*\|^  --[a-z-]*' |
            grep -o -- '--[a-z-]*')
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
    elif [[ -z $command ]]; then
        local commands
        commands=$(gongbao-cli --help 2>/dev/null | grep -o '^  [a-z]\+ ')
        mapfile -t COMPREPLY < <(compgen -W "$commands" -- "$word")
    elif [[ $command == list && $before == list ]]; then
        mapfile -t COMPREPLY < <(compgen -W 'issues documents bodies unresolved tags collections searches corrections findings highlights' -- "$word")
    else
        compopt -o default
        COMPREPLY=()
    fi
}

complete -F _gongbao_cli gongbao-cli
