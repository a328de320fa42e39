@echo off
rem Starts Topica from its clone: finds Java 25, builds on first use, and runs.
rem It does not look for changed sources: after a change, run mvn -DskipTests package.
setlocal EnableExtensions DisableDelayedExpansion

set "HERE=%~dp0"
set "HERE=%HERE:~0,-1%"
set "JAR=%HERE%\target\topica\topica.jar"
set "CACHE=%HERE%\target\topica\topica.aot"
set "FOUND="

if defined JAVA_HOME call :consider "%JAVA_HOME%"
for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :consider "%%~dp$PATH:J.."
for %%R in (
    "%ProgramFiles%\Java"
    "%ProgramFiles%\Eclipse Adoptium"
    "%ProgramFiles%\Microsoft"
    "%ProgramFiles%\Zulu"
    "%ProgramFiles%\Amazon Corretto"
    "%ProgramFiles%\BellSoft"
    "%LOCALAPPDATA%\Programs\Eclipse Adoptium"
    "%USERPROFILE%\.jdks"
    "%USERPROFILE%\.sdkman\candidates\java"
) do for /d %%H in ("%%~R\*") do call :consider "%%~H"
if not defined FOUND goto :nojava

if not exist "%JAR%" call :build
if errorlevel 1 exit /b 1

set "COLLECTOR=-XX:+UseSerialGC"
if defined TOPICA_JAVA_OPTS echo "%TOPICA_JAVA_OPTS%" | findstr /r /c:"-XX:+Use.*GC" >nul && set "COLLECTOR="

rem A run takes seconds: only what is truly hot is worth the compiler's time, which the work needs too.
rem Nor is it compiled again within each of its callers.
set "PATIENCE=-XX:Tier4InvocationThreshold=20000 -XX:Tier4MinInvocationThreshold=3000"
set "PATIENCE=%PATIENCE% -XX:Tier4CompileThreshold=60000 -XX:InlineSmallCode=400"

rem One abstract, or none, is done before compilers could be of much use. What the user wrote is looked at
rem by delayed expansion alone, which leaves signs such as an ampersand what they are.
set ARGUMENTS=%*
if not defined ARGUMENTS goto :start
setlocal EnableDelayedExpansion
if "!ARGUMENTS!"=="--version" goto :short
if not "!ARGUMENTS:--help=!"=="!ARGUMENTS!" goto :short
if not "!ARGUMENTS:--text=!"=="!ARGUMENTS!" goto :short
endlocal
goto :start

:short
endlocal
set "PATIENCE=-XX:Tier3InvocationThreshold=8000 -XX:Tier3MinInvocationThreshold=4000"
set "PATIENCE=%PATIENCE% -XX:Tier3CompileThreshold=40000 -XX:Tier4InvocationThreshold=1000000"
set "PATIENCE=%PATIENCE% -XX:Tier4MinInvocationThreshold=1000000 -XX:Tier4CompileThreshold=1000000"
set "PATIENCE=%PATIENCE% -XX:Tier4BackEdgeThreshold=100000000"

:start
rem But for the digest of the model: only the best compiler knows the processor's own instructions for it.
set "DIGEST=CompileThresholdScaling,sun.security.provider.DigestBase::implCompressMultiBlock,0.001"

rem A cache made by another Java, or for another jar, is passed over in silence.
set "AOT="
if exist "%CACHE%" set AOT="-XX:AOTCache=%CACHE%"

"%FOUND%\bin\java.exe" %COLLECTOR% %PATIENCE% -XX:CompileCommand=quiet "-XX:CompileCommand=%DIGEST%" -XX:-UsePerfData %AOT% -Xlog:disable --sun-misc-unsafe-memory-access=allow "-Dtopica.home=%HERE%" %TOPICA_JAVA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%

rem Takes the first Java home whose release file tells of 25 or newer.
:consider
if defined FOUND exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "usebackq tokens=2 delims==" %%V in (`findstr /b "JAVA_VERSION=" "%~1\release"`) do call :newenough "%~1" "%%~V"
exit /b 0

:newenough
for /f "delims=.-+_" %%N in ("%~2") do if %%N GEQ 25 set "FOUND=%~1"
exit /b 0

:build
where mvn >nul 2>nul
if errorlevel 1 goto :nomaven
if not exist "%HERE%\target" mkdir "%HERE%\target"
echo building Topica (first use) ... 1>&2
setlocal
set "JAVA_HOME=%FOUND%"
call mvn -B -q -f "%HERE%\pom.xml" -Dmaven.test.skip=true -Djacoco.skip=true -Dspotless.check.skip=true package >"%HERE%\target\build.log" 2>&1 <nul
if errorlevel 1 goto :failed
endlocal
exit /b 0

:failed
type "%HERE%\target\build.log" 1>&2
echo Topica could not be built; the lines above are also in "%HERE%\target\build.log" 1>&2
exit /b 1

:nomaven
echo Topica has to be built (first use), and that takes Maven: there is no mvn on the PATH. 1>&2
echo Install it: winget search Maven, scoop install maven, choco install maven, 1>&2
echo or unpack it from https://maven.apache.org/download.cgi and put its bin folder on the PATH. 1>&2
exit /b 1

:nojava
echo Topica needs a JDK 25 and found none. 1>&2
echo Install one: winget install EclipseAdoptium.Temurin.25.JDK 1>&2
echo or set JAVA_HOME to where it is. 1>&2
exit /b 1
