"""Where the bot logs in, and where it learns which keys sign: two hosts of Microsoft's, one here."""

from collections.abc import Mapping

import jwt

from tests.teams.fake import FakeTeams
from tests.teams.state import Json

JWT_BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"


def login(teams: FakeTeams, directory: str, form: Mapping[str, str]) -> tuple[int, Json]:
    """Client credentials against a token for the connector."""
    app = teams.app
    if app.is_anonymous:
        teams.complain("a login, though nobody asks for a token here")
    if directory not in (app.tenant, "botframework.com"):
        return _no("invalid_request", "AADSTS90002: tenant not found", 90002)
    if form.get("grant_type") != "client_credentials" or form.get("scope") != f"{app.issuer}/.default":
        teams.complain(f"a login for {form.get('grant_type')} with the scope {form.get('scope')}")
        return _no("invalid_scope", "AADSTS70011: scope is not valid", 70011)
    if form.get("client_id") != app.id:
        return _no("unauthorized_client", "AADSTS700016: application not found", 700016)
    if not _is_proved(teams, form):
        return _no("invalid_client", "AADSTS7000215: invalid client secret provided", 7000215)
    token = teams.give_token()
    return 200, {"token_type": "Bearer", "expires_in": 3599, "ext_expires_in": 3599, "access_token": token.value}


def metadata(teams: FakeTeams) -> Json:
    """The OpenID metadata of the Bot Framework."""
    return {
        "issuer": teams.app.issuer,
        "authorization_endpoint": "https://invalid.botframework.com",
        "jwks_uri": f"{teams.url}/v1/.well-known/keys",
        "id_token_signing_alg_values_supported": ["RS256"],
        "token_endpoint_auth_methods_supported": ["private_key_jwt"],
    }


def key_set(teams: FakeTeams) -> Json:
    """The keys it names."""
    return {"keys": [each.published for each in teams.published]}


def _is_proved(teams: FakeTeams, form: Mapping[str, str]) -> bool:
    if form.get("client_assertion_type") != JWT_BEARER:
        return form.get("client_secret") == teams.app.password
    if teams.certificate is None:
        return False
    address = f"{teams.url}/{teams.app.tenant}/oauth2/v2.0/token"
    try:
        said = jwt.decode(
            form.get("client_assertion", ""),
            teams.certificate,
            ["PS256", "RS256"],
            audience=address,
            issuer=teams.app.id,
            options={"verify_exp": False, "verify_nbf": False, "verify_iat": False},
        )
    except jwt.PyJWTError:
        return False
    return bool(said.get("sub") == teams.app.id and said["nbf"] - 300 <= teams.now() < said["exp"])


def _no(error: str, description: str, code: int) -> tuple[int, Json]:
    return 401, {"error": error, "error_description": description, "error_codes": [code]}
