package org.tadamun.web.text;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.tadamun.kernel.staff.boundary.StaffNames;

/**
 * The names of staff as pages show them; a staff member whose data was erased is "a former member".
 */
@RequestScoped
public class StaffWords {

  @EJB private StaffNames staff;
  @Inject private TextBean text;

  /** The names by public id; unknown ids are left out. */
  public Map<String, String> of(Set<String> publicIds) {
    Map<String, String> names = new HashMap<>(staff.of(publicIds));
    names.replaceAll((id, name) -> name.isEmpty() ? text.get("console.staff.former") : name);
    return names;
  }
}
