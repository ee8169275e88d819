package org.tadamun.web.api;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.rest.boundary.PublicCache;

/** The entry for integrators: what this API is, and links to everything else. */
@Path("")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class EntryResource {

  /** Collections that everybody can read; those of one campaign are below it. */
  private static final String[] COLLECTIONS = {
    "campaigns",
    "petitions",
    "organisations",
    "addressees",
    "deliveries",
    "days-of-action",
    "endorsers"
  };

  static final String VERSION = version();

  @Inject
  @ConfigProperty(name = "tadamun.base-url")
  private String baseUrl;

  /**
   * The answer: absolute links by name.
   *
   * @param templates of links, with the parts in braces to be filled in (RFC 6570)
   */
  public record Entry(
      String product, String version, Map<String, String> links, Map<String, String> templates) {}

  /** Says that the API answers. */
  public record Pong(String status) {

    static final Pong OK = new Pong("OK");
  }

  /** The empty body of a POST with which a caller tests the connection. */
  public record Ping() {}

  @GET
  @PermitAll
  @PublicCache
  public Entry entry() {
    String api = baseUrl + "/api/v1";
    Map<String, String> links = new LinkedHashMap<>();
    links.put("self", api + "/");
    for (String collection : COLLECTIONS) {
      links.put(collection, api + "/" + collection);
    }
    links.put("daysOfAction", links.get("days-of-action"));
    links.put("openapi", baseUrl + "/openapi");
    links.put("health", baseUrl + "/health/ready");
    return new Entry("Tadamun", VERSION, links, EntryTemplates.at(api));
  }

  /**
   * Answers without asking anything behind the API, so that other answers can be measured against
   * it.
   */
  @GET
  @Path("ping")
  @PermitAll
  public Pong ping() {
    return Pong.OK;
  }

  @POST
  @Path("ping")
  @PermitAll
  @Consumes(MediaType.APPLICATION_JSON)
  public Pong ping(Ping ping) {
    return Pong.OK;
  }

  /**
   * Read from a file of the build, because classes of a web application have no manifest of their
   * own.
   */
  private static String version() {
    Properties product = new Properties();
    try (InputStream file = EntryResource.class.getResourceAsStream("/product.properties")) {
      product.load(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return product.getProperty("version");
  }
}
