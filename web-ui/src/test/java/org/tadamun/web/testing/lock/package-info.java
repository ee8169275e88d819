/**
 * Waiting for what happens beside a test: another transaction that has a lock, or work after the
 * answer.
 */
package org.tadamun.web.testing.lock;
