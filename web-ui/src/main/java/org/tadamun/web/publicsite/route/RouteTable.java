package org.tadamun.web.publicsite.route;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** All addresses of the site, collected from its areas. */
@ApplicationScoped
public class RouteTable {

  @Inject @Any private Instance<SiteRoutes> areas;

  private List<Route> routes = List.of();

  /** A route that fits, with the values of its variables. */
  public record Match(Route route, Map<String, String> values) {}

  @PostConstruct
  void collect() {
    use(areas.stream().flatMap(area -> area.routes().stream()).toList());
  }

  void use(List<Route> all) {
    Set<String> seen = new HashSet<>();
    for (Route route : all) {
      if (!seen.add(route.method() + ' ' + route.pattern())) {
        throw new IllegalStateException("two routes for " + route.method() + ' ' + route.path());
      }
    }
    routes = List.copyOf(all);
  }

  public Optional<Match> match(String method, String path) {
    for (Route route : routes) {
      if (route.method().equals(method)) {
        Optional<Map<String, String>> values = route.match(path);
        if (values.isPresent()) {
          return Optional.of(new Match(route, values.get()));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The methods that the address allows, as for an Allow header; empty if there is no such address.
   */
  public Set<String> methods(String path) {
    Set<String> methods = new TreeSet<>();
    for (Route route : routes) {
      if (route.match(path).isPresent()) {
        methods.add(route.method());
        if (route.method().equals("GET")) {
          methods.add("HEAD");
        }
      }
    }
    return methods;
  }
}
