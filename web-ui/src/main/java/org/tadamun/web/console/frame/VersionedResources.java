package org.tadamun.web.console.frame;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tadamun.kernel.secret.boundary.Sha256;

/**
 * Adds a hash of the content to the address of each of our style sheets and scripts. Browsers keep
 * them for days, and would use old ones after an upgrade. Named in faces-config.xml.
 */
public class VersionedResources extends ResourceHandlerWrapper {

  private static final Set<String> OURS = Set.of("console", "chart", "dashboard");
  private static final int BYTES = 6;

  private final Map<String, String> versions = new ConcurrentHashMap<>();

  public VersionedResources(ResourceHandler wrapped) {
    super(wrapped);
  }

  @Override
  public Resource createResource(String name, String library) {
    return versioned(super.createResource(name, library));
  }

  @Override
  public Resource createResource(String name, String library, String contentType) {
    return versioned(super.createResource(name, library, contentType));
  }

  private Resource versioned(Resource resource) {
    return resource == null
            || resource.getLibraryName() == null
            || !OURS.contains(resource.getLibraryName())
        ? resource
        : new Versioned(resource);
  }

  private String version(Resource resource) {
    return versions.computeIfAbsent(
        resource.getLibraryName() + '/' + resource.getResourceName(),
        unknown -> {
          try (InputStream content = resource.getInputStream()) {
            return hash(content.readAllBytes());
          } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
          }
        });
  }

  static String hash(byte[] content) {
    return HexFormat.of().formatHex(Sha256.of(content), 0, BYTES);
  }

  /** The resource at an address with its hash. */
  private final class Versioned extends ResourceWrapper {

    private Versioned(Resource wrapped) {
      super(wrapped);
    }

    @Override
    public String getRequestPath() {
      String path = super.getRequestPath();
      return path + (path.contains("?") ? "&" : "?") + "v=" + version(getWrapped());
    }
  }
}
