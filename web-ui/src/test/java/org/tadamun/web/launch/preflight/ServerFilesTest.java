package org.tadamun.web.launch.preflight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.Produces;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tadamun.architecture.Compiled;
import org.tadamun.architecture.Workspace;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;
import org.tadamun.web.launch.LogFilter;
import org.tadamun.web.launch.OneLineFormatter;

@Tag("slow")
@DisplayName("The files with which the server boots")
class ServerFilesTest {

  @TempDir private Path parent;
  private DataFolder folder;

  @BeforeEach
  void serverJar() throws Exception {
    folder = new DataFolder(parent.resolve("data"));
    folder.prepare();
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.putValue("Add-Opens", "java.base/java.lang java.base/java.io");
    Path root = parent.resolve("root");
    Files.createDirectories(root.resolve("config"));
    Files.createDirectories(root.resolve("lib/install"));
    Files.writeString(root.resolve("config/domain.xml"), "<domain/>");
    Files.createFile(parent.resolve("tadamun-server.jar"));
    try (OutputStream file = Files.newOutputStream(root.resolve("launch-micro.jar"))) {
      new JarOutputStream(file, manifest).close();
    }
  }

  @Test
  @DisplayName("R7: set every configuration key")
  void everyKey() throws Exception {
    write("demo");
    Properties properties = new Properties();
    properties.load(new StringReader(read("tadamun.properties")));
    assertEquals(
        Arrays.stream(ConfigurationKey.values())
            .map(ConfigurationKey::key)
            .collect(Collectors.toCollection(TreeSet::new)),
        new TreeSet<>(properties.stringPropertyNames()));
    assertEquals("true", properties.getProperty("tadamun.demo"));
    assertEquals("65536", properties.getProperty("tadamun.http.max-body"));
  }

  @Test
  @DisplayName("bind the listener to the address, and switch off telemetry and clustering")
  void boot() throws Exception {
    write("start", "-Dtadamun.http.address=192.0.2.7");
    String boot = read("preboot.txt");
    assertTrue(boot.contains("http-listener.address=192.0.2.7\n"), boot);
    assertFalse(boot.contains("{"), boot);
    assertTrue(boot.contains("hazelcast-config-specific-configuration.enabled=false"), boot);
    List<String> arguments = arguments();
    assertTrue(arguments.contains("--disablephonehome"));
    assertTrue(arguments.contains("--nocluster"));
  }

  @Test
  @DisplayName("make the server compress every text type that the API answers with")
  void compressed() throws Exception {
    write("start");
    String key = "http.compressable-mime-type=";
    String all = read("preboot.txt").lines().filter(one -> one.contains(key)).findFirst().get();
    List<String> types = List.of(all.substring(all.indexOf(key) + key.length()).split(","));
    Set<String> answered =
        Compiled.product().stream()
            .flatMap(type -> Stream.concat(Stream.of(type), type.getMethods().stream()))
            .flatMap(part -> part.tryGetAnnotationOfType(Produces.class).stream())
            .flatMap(produces -> Stream.of(produces.value()))
            .map(type -> type.split(";")[0])
            .filter(type -> type.matches("text/.*|.*\\b(json|xml)"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(answered.contains("application/geo+json"), answered::toString);
    answered.removeAll(types);
    assertEquals(Set.of(), answered);
  }

  @Test
  @DisplayName("give Java the options of the server's manifest, and the server its arguments")
  void commandLine() throws Exception {
    Path file = write("start", "--port", "8099");
    assertEquals(folder.run().resolve("server.args"), file);
    List<String> options = options();
    assertTrue(options.contains("--add-opens=java.base/java.io=ALL-UNNAMED"));
    assertTrue(options.contains("-Duser.timezone=UTC"));
    assertTrue(
        options.contains("-Duser.language=en"), "no numbers of another script in a statement");
    assertTrue(options.contains("-Dorg.glassfish.startupThreadPolicy=USE_NO_THREADS"));
    List<String> arguments = arguments();
    assertEquals("org.tadamun.web.launch.Server", arguments.get(0), "nothing of the JVM before it");
    assertEquals(folder.lock().toString(), arguments.get(1));
    assertEquals("8099", arguments.get(arguments.indexOf("--port") + 1));
    assertEquals("/war \"1\"", arguments.get(arguments.indexOf("--deploy") + 1));
  }

  @Test
  @DisplayName("keep Derby's files private, and Derby from writing a log with names in it")
  void noLogOfDerby() throws Exception {
    write("start");
    String option = "-Dderby.stream.error.method=";
    String method =
        options().stream().filter(each -> each.startsWith(option)).findFirst().orElseThrow();
    String name = method.substring(option.length());
    int dot = name.lastIndexOf('.');
    Object stream =
        Class.forName(name.substring(0, dot)).getMethod(name.substring(dot + 1)).invoke(null);
    assertTrue(stream instanceof OutputStream, name);
    assertTrue(options().stream().noneMatch(each -> each.contains("derby.stream.error.file")));
    assertTrue(options().contains("-Dderby.storage.useDefaultFilePermissions=false"));
  }

  @Test
  @DisplayName(
      "make a JVM that crashes leave no core file, and put its report into a private folder")
  void crash() throws Exception {
    write("start");
    assertTrue(options().contains("-XX:-CreateCoredumpOnCrash"), options().toString());
    String report = "-XX:ErrorFile=" + folder.logs().resolve("hs_err_%p.log");
    assertTrue(options().contains(report), options().toString());
    assertEquals("rwx------", mode(folder.logs()));
  }

  @Test
  @DisplayName("are made by a JVM with the same protection")
  void areMadeByAProtectedJvm() throws Exception {
    String java =
        Files.readString(Workspace.root().resolve("tadamun"))
            .lines()
            .filter(line -> line.contains("$jdk/bin/java") && line.contains("-Dderby."))
            .findFirst()
            .orElseThrow();
    Stream.of(
            "-Dderby.storage.useDefaultFilePermissions=false",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=/dev/null")
        .forEach(option -> assertTrue(java.contains(" " + option + " "), option));
  }

  @Test
  @DisplayName("give the server a fresh root folder at each start")
  void root() throws Exception {
    write("start");
    Path root = folder.run().resolve("root");
    Files.writeString(root.resolve("config/domain.xml"), "<domain>deployed</domain>");
    Files.createDirectory(root.resolve("generated"));
    write("start");
    assertEquals("<domain/>", Files.readString(root.resolve("config/domain.xml")));
    assertTrue(Files.isDirectory(root.resolve("lib/install")));
    assertFalse(Files.exists(root.resolve("generated")));
    List<String> arguments = arguments();
    assertEquals(root.toString(), arguments.get(arguments.indexOf("--rootdir") + 1));
  }

  @Test
  @DisplayName("give the server a writable root folder even if the clone is read-only")
  void readOnlyClone() throws Exception {
    Path config = parent.resolve("root/config");
    Files.setPosixFilePermissions(
        config.resolve("domain.xml"), PosixFilePermissions.fromString("r--r--r--"));
    Files.setPosixFilePermissions(config, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      write("start");
    } finally {
      Files.setPosixFilePermissions(config, PosixFilePermissions.fromString("rwx------"));
    }
    Path made = folder.run().resolve("root/config");
    assertEquals("rwx------", mode(made));
    assertEquals("rw-------", mode(made.resolve("domain.xml")));
    write("start");
    assertEquals("rwx------", mode(made));
  }

  private static String mode(Path file) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @Test
  @DisplayName("grant all permissions where Java still asks a policy")
  void policy() throws Exception {
    String option = "-Djava.security.policy==" + folder.run().resolve("permissions.policy");
    write(21, "start");
    assertTrue(options().contains(option), options().toString());
    assertTrue(read("permissions.policy").contains("permission java.security.AllPermission;"));
    write(24, "start");
    assertFalse(options().contains(option), "nobody asks");
  }

  @Test
  @DisplayName("start the unpacked server, whose classes Java can cache, on every JDK")
  void unpacked() throws Exception {
    for (int jdk : List.of(21, 25)) {
      write(jdk, "start");
      List<String> options = options();
      Path server = parent.resolve("root/launch-micro.jar");
      String jars = server + ":" + parent.resolve("tadamun-server.jar");
      assertEquals(jars, options.get(options.indexOf("-cp") + 1));
      assertTrue(options.contains("-Dfish.payara.micro.BootJar=" + server.toUri()));
    }
  }

  @Test
  @DisplayName("write the log into the data folder, with our formatter and filter")
  void logging() throws Exception {
    write("start");
    String logging = read("logging.properties");
    assertTrue(logging.contains("pattern=" + folder.logs() + "/tadamun.%g.log"), logging);
    for (String handler : List.of("ConsoleHandler", "FileHandler")) {
      String line = handler + ".formatter=" + OneLineFormatter.class.getName() + "\n";
      assertTrue(logging.contains(line), logging);
      line = handler + ".filter=" + LogFilter.class.getName() + "\n";
      assertTrue(logging.contains(line), logging);
    }
  }

  @Test
  @DisplayName("name the methods that the optimizing compiler has to leave alone")
  void compiler() throws Exception {
    write("start");
    Path directives = folder.run().resolve("compiler.json");
    assertTrue(options().contains("-XX:CompilerDirectivesFile=" + directives));
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:CompilerDirectivesFile=" + directives,
                "-version")
            .redirectErrorStream(true)
            .start();
    String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, java.waitFor(), said);
    assertTrue(said.contains("1 compiler directives added"), said);
  }

  @Test
  @DisplayName("trust the certificates that the JDK trusts")
  void trustStore() throws Exception {
    write("start");
    String file = System.getProperty("java.home") + "/lib/security/cacerts";
    assertTrue(options().contains("-Djavax.net.ssl.trustStore=" + file), options().toString());
  }

  private List<String> options() throws Exception {
    return read("java.args").lines().map(ServerFilesTest::bare).toList();
  }

  private List<String> arguments() throws Exception {
    return read("server.args").lines().map(ServerFilesTest::bare).toList();
  }

  private Path write(String... words) throws Exception {
    return write(25, words);
  }

  private Path write(int jdk, String... words) throws Exception {
    Settings settings = Settings.of(CommandLine.parse(words), Map.of(), parent);
    return new ServerFiles(settings, folder, jdk).write(parent, Path.of("/war \"1\""));
  }

  private String read(String name) throws Exception {
    return Files.readString(folder.run().resolve(name));
  }

  private static String bare(String quoted) {
    return quoted.substring(1, quoted.length() - 1).replace("\\\"", "\"");
  }
}
