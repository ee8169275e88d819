package org.tadamun.web.launch.preflight;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.tadamun.web.launch.FastStart;

/** The options of the server's JVM, of which JAVA_OPTS may replace any. */
class JavaOptions {

  /** Off its own jar, the server sets up Jakarta Authorization only where it is told with what. */
  private static final List<String> AUTHORIZATION =
      List.of(
          "-Djakarta.security.jacc.PolicyFactory.provider="
              + "org.glassfish.exousia.modules.def.DefaultPolicyFactory",
          "-Djakarta.security.jacc.PolicyConfigurationFactory.provider="
              + "org.glassfish.exousia.modules.def.DefaultPolicyConfigurationFactory");

  /** The first JDK without a security manager, whose policy nobody asks any more (JEP 486). */
  private static final int NO_POLICY = 24;

  /**
   * The optimizing compiler waits four times longer than by default. On two processors it took a
   * third of the start for methods that are used no more afterwards, and in the first minute of
   * load it now serves what is really called often (docs/adr/115).
   */
  private static final List<String> PATIENT_COMPILER =
      List.of(
          "-XX:Tier4InvocationThreshold=20000",
          "-XX:Tier4MinInvocationThreshold=2400",
          "-XX:Tier4CompileThreshold=60000",
          "-XX:Tier4BackEdgeThreshold=160000");

  private final Path serverFolder;
  private final int jdk;

  /**
   * @param serverFolder where the build put the unpacked server ({@code root}) and {@code
   *     tadamun-server.jar}
   * @param jdk the feature version of the JDK that runs the server
   */
  JavaOptions(Path serverFolder, int jdk) {
    this.serverFolder = serverFolder;
    this.jdk = jdk;
  }

  /**
   * @param temporary the folder of files that no restart needs
   * @param neverOptimized names the methods that are left to the quick compiler
   * @param reports the folder where the JVM says why it crashed, which is its owner's alone
   * @param permissions grants the server's parts what its own launcher would grant them
   */
  List<String> all(Path temporary, Path neverOptimized, Path reports, Path permissions)
      throws IOException {
    Path server = serverFolder.resolve("root/launch-micro.jar");
    Path ours = serverFolder.resolve("tadamun-server.jar");
    List<String> options =
        new ArrayList<>(
            List.of(
                "-Duser.timezone=UTC",
                // Else the numbers of some machines get into statements, files and the log.
                "-Duser.language=en",
                "-Duser.country=US",
                "-Duser.script=",
                "-Duser.variant=",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + temporary,
                // Its log holds statements with names in them; what failed stands in ours. No file
                // in its stead: Derby would take it for its own, and shut others out of /dev/null.
                "-Dderby.stream.error.method=java.io.OutputStream.nullOutputStream",
                // The data folder may be one that others can look into.
                "-Dderby.storage.useDefaultFilePermissions=false",
                // Side by side, the server's own services sometimes wait for each other for ever.
                "-Dorg.glassfish.startupThreadPolicy=USE_NO_THREADS",
                "-XX:+ExitOnOutOfMemoryError",
                // The heap has the keys, names and addresses: a JVM that crashes leaves none of it.
                "-XX:-CreateCoredumpOnCrash",
                // Else it reports with parts of its stacks to where it was started, or in /tmp.
                "-XX:ErrorFile=" + reports.resolve("hs_err_%p.log"),
                // Twice the default: collections that only make the heap grow fall away.
                "-XX:InitialRAMPercentage=3",
                // So do those that only make room for more classes: a start loads some 150 MB of
                // them.
                "-XX:MetaspaceSize=256m",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:CompilerDirectivesFile=" + neverOptimized,
                "-XX:CompileCommand=quiet"));
    options.addAll(PATIENT_COMPILER);
    options.addAll(trustStore(Path.of(System.getProperty("java.home"))));
    options.add("-Dfish.payara.micro.BootJar=" + server.toUri());
    options.addAll(AUTHORIZATION);
    if (jdk < NO_POLICY) {
      options.add("-Djava.security.policy==" + permissions);
    }
    options.addAll(FastStart.options(serverFolder, jdk, server, ours));
    options.addAll(moduleOptions(server));
    options.addAll(List.of("-cp", server + ":" + ours));
    return options;
  }

  /**
   * The certificates that the JDK trusts, to which an administrator adds those of his own house,
   * instead of the list that came with the server.
   */
  private static List<String> trustStore(Path javaHome) {
    Path file = javaHome.resolve("lib/security/cacerts");
    return Files.isReadable(file) ? List.of("-Djavax.net.ssl.trustStore=" + file) : List.of();
  }

  /** What the server's own manifest asks for, which Java reads with {@code -jar} only. */
  private static List<String> moduleOptions(Path server) throws IOException {
    try (JarFile jar = new JarFile(server.toFile())) {
      Attributes attributes = jar.getManifest().getMainAttributes();
      return Stream.concat(
              options("--add-opens", attributes.getValue("Add-Opens")),
              options("--add-exports", attributes.getValue("Add-Exports")))
          .toList();
    }
  }

  private static Stream<String> options(String option, String packages) {
    return Arrays.stream(String.valueOf(packages).split(" "))
        .filter(each -> each.contains("/"))
        .map(each -> option + "=" + each + "=ALL-UNNAMED");
  }
}
