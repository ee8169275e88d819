package org.tadamun.web.api.description;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * Removes the server's list of applications and their paths from the description. The list is no
 * part of OpenAPI, and client generators and validators refuse a document with it.
 */
final class ServerNotes {

  private static final Logger LOG = System.getLogger(ServerNotes.class.getName());

  private ServerNotes() {}

  static void drop(OpenAPI document) {
    try {
      document.getClass().getMethod("setEndpoints", Map.class).invoke(document, new TreeMap<>());
    } catch (ReflectiveOperationException withoutNotes) {
      LOG.log(Level.DEBUG, "This server notes nothing", withoutNotes);
    }
  }
}
