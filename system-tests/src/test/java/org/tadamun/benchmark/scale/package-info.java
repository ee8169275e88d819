/**
 * What millions of signatures cost: a store is filled behind the server's back, then the pages and
 * answers that read it are timed, one after the other.
 */
package org.tadamun.benchmark.scale;
