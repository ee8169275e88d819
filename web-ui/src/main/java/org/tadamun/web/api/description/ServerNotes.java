package org.tadamun.web.api.description;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * The server notes in the document which application has which path, and gives the note out with
 * it: no part of OpenAPI, for which makers of clients and validators refuse the whole.
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
