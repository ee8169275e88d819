package org.tadamun.web.api.course;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Map;
import org.tadamun.web.api.Readings;
import org.tadamun.web.api.Scene;

/**
 * The reminders of a petition, and the routes of its course for which a scene has no object: alarm,
 * recount, prepared text.
 */
@Dependent
public class CourseReadings implements Readings.Source {

  @Override
  public Map<String, String> shapes(Scene scene) {
    return Map.of(
        reminders(scene),
        "stopped",
        imports(scene),
        "items next",
        recounts(scene),
        "items next",
        changes(scene),
        "id total totalNow correctionsSince corrections/signatures names/asFrozen");
  }

  @Override
  public List<String> forKeys(Scene scene) {
    return List.of(reminders(scene), imports(scene), recounts(scene), changes(scene));
  }

  private static String reminders(Scene scene) {
    return "/petitions/" + scene.petition() + "/reminders";
  }

  private static String changes(Scene scene) {
    return "/snapshots/" + scene.snapshot() + "/changes";
  }

  private static String recounts(Scene scene) {
    return "/petitions/" + scene.petition() + "/recounts";
  }

  private static String imports(Scene scene) {
    return "/petitions/" + scene.petition() + "/imports";
  }

  @Override
  public List<String> elsewhere() {
    return List.of(
        "/alarms/{id}",
        "/petitions/{slug}/recounts/latest",
        "/petitions/{slug}/recounts/{id}",
        "/petitions/{slug}/versions/next",
        "/surges/{id}");
  }
}
