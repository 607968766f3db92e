#!/bin/sh
# Makes the two databases, each with an owner who may do nothing elsewhere. The image runs this once, where the volume is
# empty. Users, passwords and names come from the same addresses that the servers are given.
set -eu

secrets=${SECRETS_FOLDER:-/run/secrets}

refuse() {
  printf '%s\n' "Hemmeligheden $1 skal skrives som postgres://BRUGER:KODE@VÆRT:PORT/DATABASE, uden tegn som %40." >&2
  exit 1
}

make_database() {
  url=$(cat "$secrets/$1")
  rest=${url#postgres://}
  login=${rest%%@*}
  role=${login%%:*} password=${login#*:} database=${rest##*/}
  case $url in
    *%*) refuse "$1" ;;
    postgres://?*:?*@?*/?*) ;;
    *) refuse "$1" ;;
  esac
  # By the environment, because a process's arguments can be read by others.
  ROLE=$role PASSWORD=$password DATABASE=$database \
    psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname=postgres <<'SQL'
\getenv role ROLE
\getenv password PASSWORD
\getenv database DATABASE
create role :"role" login nosuperuser nocreatedb nocreaterole password :'password';
create database :"database" owner :"role";
revoke all on database :"database" from public;
revoke all on database postgres, template1 from public;
SQL
}

make_database database_url
make_database keys_url
