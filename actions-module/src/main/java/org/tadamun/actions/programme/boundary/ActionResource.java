package org.tadamun.actions.programme.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.tadamun.actions.action.boundary.ActionAnswer;
import org.tadamun.actions.action.boundary.ActionLists;
import org.tadamun.actions.action.boundary.ActionReading;
import org.tadamun.kernel.rest.boundary.EditableAnswer;
import org.tadamun.kernel.rest.boundary.PublicCache;

/** One action: whole for its campaign's staff, for all others what the public may know. */
@Path("actions/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ActionResource {

  @EJB private ActionLists lists;
  @Inject private EditableAnswer editable;

  /**
   * For staff its entity tag is the version. For everybody else the content stands before that,
   * which changes without the action: with its addressee's name. Where address or link are kept
   * back it is the content alone, and the answer has no version, which is good for no edit: nulls
   * that are sent back with another town would wipe them.
   */
  @GET
  @PermitAll
  @PublicCache
  @Operation(
      description =
          "For everybody, with an entity tag that is good for If-Match, unless its address or link"
              + " is hidden: then its version is null, and an edit begins by reading it with the key"
              + " that edits it. The staff of its campaign see it in any state.")
  @SecurityRequirement(name = "key")
  public ActionAnswer get(@PathParam("id") String id) {
    ActionReading reading = lists.read(id);
    if (reading.isWhole()) {
      editable.of(reading.answer().version(), reading.isForStaff());
    }
    return reading.answer();
  }
}
