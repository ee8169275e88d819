package org.tadamun.actions.programme.control;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME;
import static org.tadamun.kernel.json.boundary.JsonSource.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import org.tadamun.actions.action.boundary.ActionAnswer;
import org.tadamun.actions.action.boundary.PlaceDraft;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * Writes actions as GeoJSON (RFC 7946). Actions without coordinates have a null geometry, which
 * that allows, as it does the additional member {@code truncated}.
 */
public final class MapWriter {

  private MapWriter() {}

  public static String geoJson(ProgrammeFile file) {
    JsonArrayBuilder features = JSON.createArrayBuilder();
    file.actions().forEach(action -> features.add(feature(action)));
    return JSON.createObjectBuilder()
        .add("type", "FeatureCollection")
        .add("truncated", file.truncated())
        .add("features", features)
        .build()
        .toString();
  }

  private static JsonObjectBuilder feature(ActionAnswer action) {
    JsonObjectBuilder feature =
        JSON.createObjectBuilder().add("type", "Feature").add("id", action.id());
    PlaceDraft place = action.place();
    if (place == null || place.latitude() == null) {
      feature.add("geometry", JsonValue.NULL);
    } else {
      feature.add(
          "geometry",
          JSON.createObjectBuilder()
              .add("type", "Point")
              .add(
                  "coordinates",
                  JSON.createArrayBuilder().add(place.longitude()).add(place.latitude())));
    }
    return feature.add("properties", properties(action));
  }

  private static JsonObjectBuilder properties(ActionAnswer action) {
    JsonObjectBuilder properties =
        JSON.createObjectBuilder()
            .add("slug", action.slug())
            .add("kind", action.kind().name())
            .add("state", action.state().name())
            .add("title", texts(action.title()))
            .add("startsAt", action.startsAt().toString())
            .add("timeZone", action.timeZone())
            .add("localStart", ISO_LOCAL_DATE_TIME.format(action.localStart()))
            .add("sample", action.sample());
    PlaceDraft place = action.place();
    addOrNull(properties, "venue", place == null ? null : place.venue());
    addOrNull(properties, "locality", place == null ? null : place.locality());
    addOrNull(properties, "country", place == null ? null : place.country());
    return properties;
  }

  private static JsonObjectBuilder texts(LocalizedText text) {
    JsonObjectBuilder languages = JSON.createObjectBuilder();
    text.asMap().forEach(languages::add);
    return languages;
  }

  private static void addOrNull(JsonObjectBuilder object, String name, String value) {
    if (value == null) {
      object.addNull(name);
    } else {
      object.add(name, value);
    }
  }
}
