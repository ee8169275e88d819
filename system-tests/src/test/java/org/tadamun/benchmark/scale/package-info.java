/**
 * The cost of millions of signatures: the database is filled while no server runs, then the pages
 * and answers that read it are timed, one after the other.
 */
package org.tadamun.benchmark.scale;
