#!/bin/sh
# Makes the secrets of compose.yaml in the folder secrets beside this file, each once: one that is there stays as it is.
# Only the operator may enter the folder. The files in it can be read by any user, because containers have users of
# their own, and compose hands a file to them as it is.
set -eu
umask 077
cd "$(dirname "$0")"

say() { printf '%s\n' "$1"; }

random_hex() { head -c 24 /dev/urandom | od -An -v -tx1 | tr -d ' \n'; }

# A master key beside passwords that are older would not be the one that the keys in the database were wrapped with.
refuse_another_master_key() {
  if [ -e secrets/master_key ] || [ ! -e secrets/keys_url ]; then return; fi
  say 'Hovednøglen secrets/master_key mangler, men de andre hemmeligheder er der.' >&2
  say 'Læg den tilbage fra sikkerhedskopien: en ny kan ikke læse de nøgler, der findes.' >&2
  exit 1
}

# Writes what comes in to a new secret. A link is made only where none stands, so that two runs at once agree.
keep_once() {
  draft=secrets/.$1.$$
  cat >"$draft"
  chmod 444 "$draft"
  if ln "$draft" "secrets/$1" 2>/dev/null; then
    say "secrets/$1 er lavet."
  else
    say "secrets/$1 findes og er ikke rørt."
  fi
  rm -f "$draft"
  [ -s "secrets/$1" ]
}

mkdir -p secrets
chmod 700 secrets
refuse_another_master_key
head -c 32 /dev/urandom | base64 | keep_once master_key
random_hex | keep_once postgres_password
say "postgres://sagsgang_server:$(random_hex)@postgres:5432/sagsgang" | keep_once database_url
say "postgres://sagsgang_keys:$(random_hex)@postgres:5432/sagsgang_keys" | keep_once keys_url
say 'esdb://eventstoredb:2113?tls=false' | keep_once store_url
say 'Gem en kopi af secrets/master_key et sikkert sted, adskilt fra sikkerhedskopierne: uden den kan ingen tekst læses.'
