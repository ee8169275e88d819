package org.tadamun.petition.reminder.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.NotFound;

/** Stops and resumes the reminders of one petition; needs {@code petition:write}. */
@Path("petitions/{slug}/reminders")
@RequestScoped
@RolesAllowed(Permission.PETITION_WRITE)
@Produces(MediaType.APPLICATION_JSON)
public class RemindersResource {

  @EJB private Reminders reminders;

  @GET
  @Operation(
      description =
          "Whether those who have signed and not confirmed are reminded; stoppedAt is null where"
              + " they are. Whether this server reminds anybody at all is a matter of its"
              + " configuration.")
  public RemindersView of(@PathParam("slug") String slug) {
    return reminders.of(slug);
  }

  @POST
  @Path("commands/{command}")
  @Operation(
      description =
          "stop or resume, while the petition is OPEN or PAUSED; else 409, which names state and"
              + " command, but where it is so already, which changes nothing. While they are"
              + " stopped no reminder goes out, nor one that waits already, which is called back"
              + " once less than two days are left to confirm. After that those that wait go out;"
              + " whoever else is due one, has not confirmed and has two days left at least gets"
              + " it within about two hours, or later where very many are due, while the petition"
              + " can be signed: never two at once, and the second no sooner after the first than"
              + " was planned.")
  public RemindersView command(
      @PathParam("slug") String slug, @PathParam("command") String command) {
    return switch (command) {
      case "stop" -> reminders.stop(slug);
      case "resume" -> reminders.resume(slug);
      default -> throw new NotFound();
    };
  }
}
