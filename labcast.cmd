@echo off
rem Starts Labcast on Windows: finds a JDK 25, builds on first use, then runs the jars directly.
rem LABCAST_JAVA_HOME names a JDK 25 or newer to use; LABCAST_JAVA_OPTS are further JVM options.
setlocal EnableExtensions EnableDelayedExpansion
set "root=%~dp0"
if "%root:~-1%"=="\" set "root=%root:~0,-1%"
set "run=%root%\target\run"
set "home="

call :take "%LABCAST_JAVA_HOME%"
call :take "%JAVA_HOME%"
for /f "delims=" %%j in ('where java 2^>nul') do for %%h in ("%%~dpj..") do call :take "%%~fh"
for %%r in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%USERPROFILE%\.jdks") do (
  for /d %%h in ("%%~r\*") do call :take "%%~fh"
)
if not defined home (
  >&2 echo labcast: needs a JDK 25 or newer, and none was found: run 'winget install EclipseAdoptium.Temurin.25.JDK', or set LABCAST_JAVA_HOME to one.
  exit /b 3
)

set "stale=yes"
if exist "%run%\built" (
  set "stale="
  powershell -NoProfile -Command "$b=(Get-Item '%run%\built').LastWriteTimeUtc; if (Get-ChildItem '%root%\src\main','%root%\pom.xml' -Recurse | Where-Object { $_.LastWriteTimeUtc -gt $b } | Select-Object -First 1) { exit 1 }" || set "stale=yes"
)
if defined stale (
  if not exist "%home%\bin\javac.exe" (
    >&2 echo labcast: needs a JDK 25 with javac for its first build, and "%home%" has none.
    exit /b 3
  )
  >&2 echo labcast: building Labcast ^(about 2 min the first time^) ...
  if not exist "%root%\target" mkdir "%root%\target"
  set "JAVA_HOME=%home%"
  pushd "%root%"
  call mvnw.cmd -B -Pquick -Dmaven.test.skip=true -Dlabcast.target=target/run package >"%root%\target\build.log" 2>&1
  if errorlevel 1 (
    popd
    >&2 echo labcast: the build failed; the whole of it is in %root%\target\build.log
    exit /b 5
  )
  popd
  type nul >"%run%\built"
)

for %%j in ("%run%\labcast-*.jar") do set "jar=%%~fj"
"%home%\bin\java.exe" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow "-Dlabcast.root=%root%" %LABCAST_JAVA_OPTS% -cp "%jar%;%run%\dependency\*" dev.labcast.app.Labcast %*
exit /b %errorlevel%

:take
if defined home exit /b
if "%~1"=="" exit /b
if not exist "%~1\bin\java.exe" exit /b
if not exist "%~1\release" exit /b
for /f "tokens=2 delims==." %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
  set "major=%%~v"
  set "major=!major:"=!"
  if !major! GEQ 25 set "home=%~1"
)
exit /b
