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

/** One action: whole for its campaign's staff, else what the public may know. */
@Path("actions/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ActionResource {

  @EJB private ActionLists lists;
  @Inject private EditableAnswer editable;

  /**
   * For staff the entity tag is the version. For everybody else a hash of the content precedes it,
   * as the content can change without the action, such as the addressee's name. Where address or
   * link are kept back, the tag is that hash alone and the answer has no version, so it cannot be
   * used for an edit that would delete them.
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
