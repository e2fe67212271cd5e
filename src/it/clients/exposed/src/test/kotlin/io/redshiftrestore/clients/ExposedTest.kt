package io.redshiftrestore.clients

import io.redshiftrestore.sandbox.SampleRows
import io.redshiftrestore.sandbox.TestSandbox
import java.time.LocalDateTime
import org.assertj.core.api.Assertions.assertThat
import org.jetbrains.exposed.sql.Database
import org.jetbrains.exposed.sql.SortOrder
import org.jetbrains.exposed.sql.SqlExpressionBuilder.eq
import org.jetbrains.exposed.sql.Table
import org.jetbrains.exposed.sql.and
import org.jetbrains.exposed.sql.count
import org.jetbrains.exposed.sql.javatime.datetime
import org.jetbrains.exposed.sql.javatime.hour
import org.jetbrains.exposed.sql.lowerCase
import org.jetbrains.exposed.sql.selectAll
import org.jetbrains.exposed.sql.substring
import org.jetbrains.exposed.sql.transactions.transaction
import org.jetbrains.exposed.sql.vendors.PostgreSQLDialect
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Test

/** Exposed, Kotlin's queries, told that the database is PostgreSQL. */
class ExposedTest {

    private object Restores : Table("redshift.table_restore_status") {
        val id = text("table_restore_request_id")
        val status = text("status").nullable()
        val requestTime = datetime("request_time")
        val cluster = text("cluster_identifier")
        val message = text("message").nullable()
    }

    private val sandbox = TestSandbox.with(SampleRows.rows(250))
    private val database: Database

    init {
        Database.registerJdbcDriver(
            "jdbc:redshift-restore",
            "io.redshiftrestore.RestoreDriver",
            PostgreSQLDialect.dialectName,
        )
        database = Database.connect(sandbox.url())
    }

    @AfterEach
    fun close() {
        sandbox.close()
    }

    @Test
    fun a_key_is_one_lookup() {
        transaction(database) {
            val row = Restores.selectAll().where { Restores.id eq "request-7" }.single()
            assertThat(row[Restores.status]).isEqualTo("IN_PROGRESS")
            assertThat(row[Restores.requestTime]).isEqualTo("2024-03-01T01:22:41.901")
            assertThat(row[Restores.message]).isNull()
        }
        assertThat(sandbox.requests()).hasSize(1)
    }

    @Test
    fun a_page_of_results_is_the_calls_too() {
        transaction(database) {
            assertThat(Restores.selectAll().limit(3).offset(105).map { it[Restores.id] })
                .containsExactly("request-105", "request-106", "request-107")
        }
        assertThat(sandbox.requests()).hasSize(2)
    }

    @Test
    fun a_time_that_was_read_finds_its_row() {
        val time = LocalDateTime.parse("2024-03-01T01:22:41.901")
        transaction(database) {
            assertThat(
                    Restores.selectAll()
                        .where { (Restores.cluster eq "mycluster") and (Restores.requestTime eq time) }
                        .map { it[Restores.id] }
                )
                .containsExactly("request-7")
        }
        assertThat(sandbox.requests()).hasSize(1)
    }

    @Test
    fun the_hours_of_a_time_are_those_of_its_clock() {
        val hour = Restores.requestTime.hour()
        val count = Restores.id.count()
        transaction(database) {
            assertThat(
                    Restores.select(hour, count)
                        .where { Restores.cluster eq "finance" }
                        .groupBy(hour)
                        .orderBy(hour to SortOrder.ASC)
                        .map { it[hour] to it[count] }
                )
                .startsWith(1 to 11L, 2 to 15L)
        }
        assertThat(sandbox.requests()).hasSize(1)
    }

    @Test
    fun parameters_stand_anywhere() {
        transaction(database) {
            assertThat(
                    Restores.selectAll()
                        .where {
                            (Restores.cluster eq "finance") and
                                (Restores.status.lowerCase() eq "failed") and
                                (Restores.id.substring(9, 2) eq "22")
                        }
                        .map { it[Restores.id] }
                )
                .containsExactly("request-221")
        }
    }

    @Test
    fun rows_are_counted_and_an_empty_answer_stops_early() {
        transaction(database) {
            assertThat(Restores.selectAll().count()).isEqualTo(250)
            assertThat(sandbox.requests()).hasSize(3)
            assertThat(Restores.selectAll().empty()).isFalse()
        }
        assertThat(sandbox.requests()).hasSize(3 + 1)
    }
}
