package org.tadamun.web.chart.map;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The map of the world that the build has made, on a grid of this size.
 *
 * @param shapes path data by country code
 * @param dots the position {@code x y} of small countries, by code
 */
public record Atlas(int width, int height, Map<String, String> shapes, Map<String, String> dots) {

  public static Atlas load() {
    Properties world = new Properties();
    try (var in = Atlas.class.getResourceAsStream("/map/world.properties");
        var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      world.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String[] size = world.getProperty("size").split(" ");
    return new Atlas(
        Integer.parseInt(size[0]),
        Integer.parseInt(size[1]),
        all(world, "shape."),
        all(world, "dot."));
  }

  public boolean has(String code) {
    return code != null && (shapes.containsKey(code) || dots.containsKey(code));
  }

  private static Map<String, String> all(Properties world, String prefix) {
    Map<String, String> all = new TreeMap<>();
    for (String key : world.stringPropertyNames()) {
      if (key.startsWith(prefix)) {
        all.put(key.substring(prefix.length()), world.getProperty(key));
      }
    }
    return all;
  }
}
