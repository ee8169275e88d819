package org.tadamun.web.launch.jvm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The options of the server's JVM; JAVA_OPTS can override each of them. */
public class JavaOptions {

  /** The server's launcher would set these; without it, Jakarta Authorization needs them here. */
  private static final List<String> AUTHORIZATION =
      List.of(
          "-Djakarta.security.jacc.PolicyFactory.provider="
              + "org.glassfish.exousia.modules.def.DefaultPolicyFactory",
          "-Djakarta.security.jacc.PolicyConfigurationFactory.provider="
              + "org.glassfish.exousia.modules.def.DefaultPolicyConfigurationFactory");

  /** The first JDK without a security manager and its policy (JEP 486). */
  private static final int NO_POLICY = 24;

  /**
   * The optimizing compiler waits four times longer than by default. With two processors it took a
   * third of the start for methods that are not used afterwards; now it has time in the first
   * minute of load for those that are called often (docs/adr/115).
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
  public JavaOptions(Path serverFolder, int jdk) {
    this.serverFolder = serverFolder;
    this.jdk = jdk;
  }

  /**
   * All options.
   *
   * @param temporary the folder of files that no restart needs
   * @param neverOptimized the file that names methods left to the quick compiler
   * @param reports the folder for crash reports of the JVM, readable by its owner only
   * @param permissions the policy that the server's own launcher would grant
   */
  public List<String> all(Path temporary, Path neverOptimized, Path reports, Path permissions)
      throws IOException {
    Path server = serverFolder.resolve("root/launch-micro.jar");
    Path ours = serverFolder.resolve("tadamun-server.jar");
    List<String> options =
        new ArrayList<>(
            List.of(
                "-Duser.timezone=UTC",
                // Otherwise the digits of the machine's locale get into statements, files and the
                // log.
                "-Duser.language=en",
                "-Duser.country=US",
                "-Duser.script=",
                "-Duser.variant=",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + temporary,
                // Derby's log has statements with names in them; our log has the failures. Not a
                // file such as /dev/null: Derby would treat it as its own and close it to other
                // users.
                "-Dderby.stream.error.method=java.io.OutputStream.nullOutputStream",
                // The data folder may be readable by others.
                "-Dderby.storage.useDefaultFilePermissions=false",
                // Started in parallel, the server's own services sometimes wait for each other for
                // ever.
                "-Dorg.glassfish.startupThreadPolicy=USE_NO_THREADS",
                "-XX:+ExitOnOutOfMemoryError",
                // The heap has keys, names and addresses, so a crash must leave no copy of it.
                "-XX:-CreateCoredumpOnCrash",
                // Crash reports have parts of the stacks; by default they are written where anybody
                // may read them.
                "-XX:ErrorFile=" + reports.resolve("hs_err_%p.log"),
                // Twice the default: saves collections that only make the heap grow.
                "-XX:InitialRAMPercentage=3",
                // Saves collections that only make room for classes: a start loads 150 MB of them.
                "-XX:MetaspaceSize=256m",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:CompilerDirectivesFile=" + neverOptimized,
                "-XX:CompileCommand=quiet"));
    options.addAll(PATIENT_COMPILER);
    options.addAll(MemoryOptions.of(jdk));
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
   * The JDK's certificates instead of those of the server, because administrators add their own to
   * the JDK's.
   */
  private static List<String> trustStore(Path javaHome) {
    Path file = javaHome.resolve("lib/security/cacerts");
    return Files.isReadable(file) ? List.of("-Djavax.net.ssl.trustStore=" + file) : List.of();
  }

  /** The options in the server's manifest, which Java reads only with {@code -jar}. */
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
