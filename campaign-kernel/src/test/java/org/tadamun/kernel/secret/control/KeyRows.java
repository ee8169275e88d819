package org.tadamun.kernel.secret.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.tadamun.kernel.secret.entity.MasterKey;

/** A database with the rows of master keys and nothing else. */
final class KeyRows {

  final TreeMap<Integer, MasterKey> keys = new TreeMap<>();

  /** The recorded operations and their rows, in order. */
  final List<String> deeds = new ArrayList<>();

  /** What another node does while this one waits for a row. */
  Runnable meanwhile = () -> {};

  EntityManager database() {
    return proxy(
        EntityManager.class,
        (verb, given) ->
            switch (verb) {
              case "find" -> find((Integer) given[1], given.length > 2);
              case "createQuery" -> query();
              case "flush" -> null;
              case "persist" -> {
                MasterKey key = (MasterKey) given[0];
                deeds.add("persist " + key.number());
                yield keys.put(key.number(), key);
              }
              default -> throw new UnsupportedOperationException(verb);
            });
  }

  private MasterKey find(int number, boolean locks) {
    if (locks) {
      deeds.add("lock " + number);
      Runnable now = meanwhile;
      meanwhile = () -> {};
      now.run();
    }
    return keys.get(number);
  }

  /** The query for the newest key, by number or by row. */
  private TypedQuery<?> query() {
    return proxy(
        TypedQuery.class,
        (verb, given) ->
            switch (verb) {
              case "setMaxResults" -> query();
              case "setHint" -> {
                deeds.add(given[0] + " " + given[1]);
                yield query();
              }
              case "getSingleResult" -> keys.isEmpty() ? null : keys.lastKey();
              case "getResultStream" -> keys.descendingMap().values().stream().limit(1);
              default -> throw new UnsupportedOperationException(verb);
            });
  }

  private interface Verbs {
    Object call(String verb, Object[] given);
  }

  private static <T> T proxy(Class<T> type, Verbs verbs) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, verb, given) -> verbs.call(verb.getName(), given)));
  }
}
