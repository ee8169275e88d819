package org.tadamun.web.api.coalition;

import static org.tadamun.web.api.Writings.object;
import static org.tadamun.web.api.Writings.text;

import jakarta.enterprise.context.Dependent;
import jakarta.json.JsonObject;
import java.util.List;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.web.api.BadInput;
import org.tadamun.web.api.Scene;
import org.tadamun.web.api.Writing;
import org.tadamun.web.api.Writings;
import org.tadamun.web.testing.World;

/** Every endpoint by which organisations and addressees are written. */
@Dependent
public class CoalitionWritings implements Writings.Source {

  @Override
  public List<Writing> all(Scene scene) {
    return List.of(addressee(scene), addresseeEdit(scene), organisation(), organisationEdit(scene));
  }

  private static Writing organisation() {
    JsonObject valid =
        object()
            .add("slug", World.unique("union"))
            .add("name", text("A union"))
            .add("kind", "UNION")
            .build();
    return organisationFields(
        Writing.post("/organisations", "/organisations", Permission.CAMPAIGN_WRITE, valid)
            .required("slug", BadInput.SLUG));
  }

  private static Writing organisationEdit(Scene scene) {
    return organisationFields(
        Writing.patch(
            "/organisations/{slug}",
            "/organisations/" + scene.campaign().owner().slug(),
            Permission.CAMPAIGN_WRITE,
            "\"" + scene.campaign().owner().version() + "\"",
            object().build()));
  }

  private static Writing organisationFields(Writing writing) {
    return writing
        .required("name", BadInput.TEXT)
        .field("acronym", BadInput.LINE)
        .required("kind", BadInput.CHOICE)
        .field("country", BadInput.COUNTRY);
  }

  private static Writing addressee(Scene scene) {
    JsonObject valid =
        object()
            .add("campaign", scene.campaign().slug())
            .add("kind", "EMBASSY")
            .add("name", text("Embassy"))
            .add("hostCountry", "GB")
            .add("timeZone", "Europe/London")
            .build();
    return addresseeFields(
        Writing.post("/addressees", "/addressees", Permission.ADDRESSEE_WRITE, valid)
            .required("campaign", BadInput.REFERENCE));
  }

  private static Writing addresseeEdit(Scene scene) {
    return addresseeFields(
        Writing.patch(
            "/addressees/{id}",
            "/addressees/" + scene.addressee(),
            Permission.ADDRESSEE_WRITE,
            "\"1\"",
            object().build()));
  }

  private static Writing addresseeFields(Writing writing) {
    return writing
        .required("kind", BadInput.CHOICE)
        .required("name", BadInput.TEXT)
        .field("country", BadInput.COUNTRY)
        .required("hostCountry", BadInput.COUNTRY)
        .field("city", BadInput.LINE)
        .required("timeZone", BadInput.ZONE)
        .field("postalAddress", BadInput.BLOCK)
        .field("email", BadInput.MAIL_ADDRESS)
        .field("phone", BadInput.PHONE)
        .field("hours", BadInput.LINE);
  }
}
