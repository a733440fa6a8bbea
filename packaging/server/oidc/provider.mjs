// An OpenID Connect provider on loopback: `node provider.mjs [PORT] [USER…]` (port 0: any free one). It prints one line,
// `issuer http://127.0.0.1:PORT`, when it answers. Every USER signs in by name, without a password: for tests and the
// demonstration only. Access tokens are JWTs for the audience "tam-console", as tam-server wants them.
//
// TAM_OIDC_ACCESS_SECONDS: how long access tokens hold (default 300).
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

const port = Number(process.argv[2] ?? 9000);
const names = process.argv.slice(3);
const users = names.length > 0 ? names : ['lin', 'chen'];
const clientId = 'tam-console';

// The port must be known before the provider is made: its issuer has it.
const server = createServer();
await new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', done);
});
const issuer = `http://127.0.0.1:${server.address().port}`;

const resource = {
    scope: '',
    audience: 'tam-console',
    accessTokenFormat: 'jwt',
    accessTokenTTL: Number(process.env.TAM_OIDC_ACCESS_SECONDS ?? 300),
    jwt: { sign: { alg: 'RS256' } },
};

const provider = new Provider(issuer, {
    clients: [{
        client_id: clientId,
        application_type: 'native',
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: ['http://127.0.0.1/callback'], // a native client may add any port
    }],
    pkce: { required: () => true },
    claims: { openid: ['sub'], profile: ['name'] },
    scopes: ['openid', 'offline_access', 'profile'],
    conformIdTokenClaims: false, // the name is in the id_token
    findAccount: (_, sub) => users.includes(sub) ? { accountId: sub, claims: () => ({ sub, name: sub }) } : undefined,
    features: {
        devInteractions: { enabled: true },
        resourceIndicators: {
            enabled: true,
            defaultResource: () => 'urn:tam-console',
            useGrantedResource: () => true,
            getResourceServerInfo: () => resource,
        },
        revocation: { enabled: true },
    },
    rotateRefreshToken: true,
    ttl: { RefreshToken: 14 * 24 * 3600, Session: 3600, Grant: 14 * 24 * 3600, Interaction: 600, IdToken: 600 },
});
server.on('request', provider.callback());
console.log(`issuer ${issuer}`);

process.on('SIGTERM', () => process.exit(0));
