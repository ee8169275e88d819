package org.tadamun.web.launch.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
@DisplayName("The patch for compressed bodies of requests")
class CompressedBodiesTest {

  private static final String HTTP = "org.glassfish.grizzly.http.";

  @TempDir private Path folder;

  private Path root;
  private Path jar;

  /** Copies the server's jar to where the build unpacks it. */
  @BeforeEach
  void unpacked() throws Exception {
    root = folder.resolve("root");
    jar = Files.createDirectories(root.resolve("runtime")).resolve(ServerPatches.JAR);
    try (InputStream server =
        CompressedBodiesTest.class.getResourceAsStream("/MICRO-INF/runtime/" + ServerPatches.JAR)) {
      Files.copy(server, jar);
    }
  }

  /** Whether the filter of the jar, told to unpack, unpacks the body of a request with gzip. */
  private boolean isUnpacked() throws Exception {
    URL[] jars = {jar.toUri().toURL()};
    try (URLClassLoader server = new URLClassLoader(jars, ClassLoader.getPlatformClassLoader())) {
      Class<?> settings = server.loadClass(HTTP + "CompressionConfig");
      Object on = settings.getConstructor().newInstance();
      settings.getMethod("setDecompressionEnabled", boolean.class).invoke(on, true);
      Object filter =
          server
              .loadClass(HTTP + "server.CompressionEncodingFilter")
              .getConstructor(settings, String[].class)
              .newInstance(on, new String[] {"gzip"});
      Object builder =
          server.loadClass(HTTP + "HttpRequestPacket").getMethod("builder").invoke(null);
      call(builder, "method", "POST");
      call(builder, "uri", "/");
      call(builder, "protocol", "HTTP/1.1");
      Class<?> kind = builder.getClass();
      kind.getMethod("header", String.class, String.class)
          .invoke(builder, "Content-Encoding", "gzip");
      Object request = kind.getMethod("build").invoke(builder);
      Method asked =
          filter.getClass().getMethod("applyDecoding", server.loadClass(HTTP + "HttpHeader"));
      return (boolean) asked.invoke(filter, request);
    }
  }

  private static void call(Object builder, String name, String value) throws Exception {
    builder.getClass().getMethod(name, String.class).invoke(builder, value);
  }

  private byte[] filter() throws Exception {
    try (FileSystem files = FileSystems.newFileSystem(jar)) {
      return Files.readAllBytes(files.getPath(CompressedBodies.FILTER));
    }
  }

  @Test
  @DisplayName("R2: keeps the server from unpacking them, and changes nothing the second time")
  void changed() throws Exception {
    assertTrue(isUnpacked(), "without the patch");
    ServerPatches.main(new String[] {root.toString()});
    assertEquals(false, isUnpacked());
    byte[] once = filter();
    assertArrayEquals(once, CompressedBodies.changed(once));
  }

  @Test
  @DisplayName("refuses a class that it does not know, and names docs/adr/301")
  void another() {
    IllegalStateException refused =
        assertThrows(IllegalStateException.class, () -> CompressedBodies.changed(new byte[100]));
    assertTrue(refused.getMessage().contains("docs/adr/301"), refused.getMessage());
  }
}
