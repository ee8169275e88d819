package org.tadamun.web.api.course;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.tadamun.web.api.Readings;

/** What a scene has none of in the course of a petition: no alarm, recount or prepared text. */
@Dependent
public class CourseReadings implements Readings.Source {

  @Override
  public List<String> elsewhere() {
    return List.of(
        "/alarms/{id}",
        "/petitions/{slug}/recounts/latest",
        "/petitions/{slug}/recounts/{id}",
        "/petitions/{slug}/versions/next");
  }
}
