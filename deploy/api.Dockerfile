# Build from the root of the repository: docker build -f deploy/api.Dockerfile -t wfh-api .
FROM node:22-bookworm-slim AS client
WORKDIR /src/client
COPY client/package.json client/package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY client/ ./
RUN npm run build

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS api
WORKDIR /src
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY api/WfhApi.csproj api/packages.lock.json api/
# Compiled before it starts: else the first hundred check-ins after a deployment wait a second each for the compiler.
RUN dotnet restore api/WfhApi.csproj --locked-mode --use-current-runtime -p:PublishReadyToRun=true
COPY api/ api/
RUN dotnet publish api/WfhApi.csproj -c Release -o /app --no-restore --use-current-runtime --self-contained false -p:PublishReadyToRun=true -p:RunAnalyzers=false

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=api /app ./
COPY --from=client /src/client/dist /client
# The evidence store is a volume; made here so that a new volume belongs to the user who writes to it.
RUN mkdir /files && chown $APP_UID /files
VOLUME /files
ENV ASPNETCORE_ENVIRONMENT=Production \
    ASPNETCORE_HTTP_PORTS=8080 \
    Client__Root=/client \
    Files__Root=/files
USER $APP_UID
EXPOSE 8080
# The image has bash but no HTTP client.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["bash", "-c", \
  "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/ready HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
# `docker run … wfh-api migrate` runs another verb.
ENTRYPOINT ["dotnet", "WfhApi.dll"]
