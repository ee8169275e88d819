package org.tadamun.web.launch.preflight;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;
import org.tadamun.web.launch.FastStart;

/**
 * The files with which the server boots, in {@code run/} of the data folder: its settings (R7), its
 * boot commands, its logging, and the argument file that the start script hands to Java.
 */
class ServerFiles {

  /** Off its own jar, the server sets up Jakarta Authorization only where it is told with what. */
  private static final List<String> AUTHORIZATION =
      List.of(
          "-Djakarta.security.jacc.PolicyFactory.provider="
              + "org.glassfish.exousia.modules.def.DefaultPolicyFactory",
          "-Djakarta.security.jacc.PolicyConfigurationFactory.provider="
              + "org.glassfish.exousia.modules.def.DefaultPolicyConfigurationFactory");

  private final Settings settings;
  private final DataFolder folder;
  private final int jdk;

  /**
   * @param jdk the feature version of the JDK that runs the server
   */
  ServerFiles(Settings settings, DataFolder folder, int jdk) {
    this.settings = settings;
    this.folder = folder;
    this.jdk = jdk;
  }

  /**
   * @param serverFolder where the build put {@code payara-micro.jar}, what it unpacked of it
   *     ({@code root}) and {@code tadamun-server.jar}
   * @param application the WAR or the folder to deploy
   * @return the argument file
   */
  Path write(Path serverFolder, Path application) throws IOException {
    Path values = folder.write("tadamun.properties", properties());
    Path boot =
        folder.write(
            "preboot.txt",
            template("preboot.txt")
                .replace("{address}", settings.get(ConfigurationKey.HTTP_ADDRESS)));
    Path logging =
        folder.write(
            "logging.properties",
            template("logging.properties").replace("{logs}", folder.logs().toString()));
    List<String> arguments = new ArrayList<>(javaOptions(serverFolder));
    arguments.addAll(
        List.of(
            "org.tadamun.web.launch.Server",
            folder.lock().toString(),
            "--disablephonehome",
            "--nocluster",
            "--port",
            settings.get(ConfigurationKey.HTTP_PORT),
            "--systemproperties",
            values.toString(),
            "--prebootcommandfile",
            boot.toString(),
            "--logproperties",
            logging.toString(),
            "--contextroot",
            "/",
            "--deploy",
            application.toString()));
    if (FastStart.isUnpacked(jdk)) {
      Path root = folder.serverRoot(serverFolder.resolve("root"));
      arguments.addAll(List.of("--rootdir", root.toString()));
    }
    return folder.write(
        "server.args",
        arguments.stream().map(ServerFiles::quoted).collect(Collectors.joining("\n", "", "\n")));
  }

  private String properties() throws IOException {
    Properties properties = new Properties();
    for (ConfigurationKey key : ConfigurationKey.values()) {
      properties.setProperty(key.key(), settings.get(key));
    }
    StringWriter text = new StringWriter();
    properties.store(text, "Written at each start; change the configuration instead.");
    return text.toString();
  }

  private List<String> javaOptions(Path serverFolder) throws IOException {
    boolean unpacked = FastStart.isUnpacked(jdk);
    Path server = serverFolder.resolve(unpacked ? "root/launch-micro.jar" : "payara-micro.jar");
    Path ours = serverFolder.resolve("tadamun-server.jar");
    List<String> options =
        new ArrayList<>(
            List.of(
                "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder.run().resolve("tmp"),
                "-Dderby.stream.error.file=" + folder.logs().resolve("derby.log"),
                "-XX:+ExitOnOutOfMemoryError"));
    if (unpacked) {
      options.add("-Dfish.payara.micro.BootJar=" + server.toUri());
      options.addAll(AUTHORIZATION);
      options.addAll(FastStart.options(serverFolder, jdk, server, ours));
    }
    options.addAll(moduleOptions(server));
    options.addAll(List.of("-cp", server + ":" + ours));
    return options;
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

  private static String template(String name) throws IOException {
    try (InputStream stream = ServerFiles.class.getResourceAsStream("/launch/" + name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** As the java command reads argument files. */
  private static String quoted(String argument) {
    return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
